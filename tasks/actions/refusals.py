"""Why a move with a period or a return is refused; str() is a Vietnamese sentence."""


class NotNow(Exception):
    """The move cannot be made as things stand."""


class NotYours(NotNow):
    """The move is somebody else's to make."""

    def __init__(self, whose: str, unit: object) -> None:
        super().__init__(f"Việc của {whose} ({unit}).")


class Outdated(NotNow):
    """Somebody else made a move since the page was read."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            f"{subject} vừa có người khác xử lý; hãy xem lại rồi làm tiếp."
        )

"""Who is let in by a name and a password."""

from django.contrib.auth.backends import AllowAllUsersModelBackend


class PasswordBackend(AllowAllUsersModelBackend):
    """Also knows closed accounts, so that the form can say why they do not open.

    A closed account's sessions end all the same.
    """

    def get_user(self, user_id):
        user = super().get_user(user_id)
        return user if user and user.is_active else None

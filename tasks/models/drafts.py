"""What is typed and not yet saved, and which forms were already acted on."""

from django.db import models

from org.models import User


class Draft(models.Model):
    """The newest state of a form somebody is filling in; gone when the form is saved."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    key = models.CharField("biểu mẫu", max_length=200)
    content = models.JSONField("nội dung")  # names of fields → what is typed
    saved_at = models.DateTimeField("lưu lúc")

    class Meta:
        verbose_name = "bản nhập dở"
        verbose_name_plural = "bản nhập dở"
        constraints = [models.UniqueConstraint("user", "key", name="tasks_draft_once")]

    def __str__(self):
        return f"{self.user}: {self.key}"


class Submission(models.Model):
    """A form that was acted on: the same one sent again is answered, not done again."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    token = models.CharField("số phiếu", max_length=40)
    digest = models.CharField("dấu nội dung", max_length=64)
    answer = models.CharField("nơi trả lời", max_length=500, blank=True)
    sent_at = models.DateTimeField("gửi lúc")

    class Meta:
        verbose_name = "phiếu đã gửi"
        verbose_name_plural = "phiếu đã gửi"
        constraints = [
            # Other words under the same token are another act: who went back and
            # changed a form must not be told that it was done already.
            models.UniqueConstraint(
                "user", "token", "digest", name="tasks_submission_once"
            )
        ]

    def __str__(self):
        return self.token

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("base", "0002_search"),
        ("django_tasks_database", "0021_conditional_partial_index_ordering"),
    ]

    operations = [
        migrations.CreateModel(
            name="WorkerSign",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("worker", models.CharField(max_length=64, unique=True)),
                ("host", models.CharField(max_length=255)),
                ("seen", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="JobRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("job", models.CharField(max_length=40, verbose_name="job")),
                ("due", models.DateTimeField(verbose_name="due")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="job_runs",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked for by",
                    ),
                ),
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="job_run",
                        to="django_tasks_database.dbtaskresult",
                    ),
                ),
            ],
            options={
                "verbose_name": "run of a job",
                "verbose_name_plural": "jobs",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("job", "due"), name="jobrun_once_a_due_time"
                    )
                ],
            },
        ),
    ]

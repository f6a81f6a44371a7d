from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_tombstone"),
        ("sources", "0008_joint_children"),
        ("stories", "0008_fill_quote_terms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="story",
            index=models.Index(
                condition=models.Q(("cited_as__isnull", False)),
                fields=["cited_as"],
                name="story_cited",
            ),
        ),
    ]

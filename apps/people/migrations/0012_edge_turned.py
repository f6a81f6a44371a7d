from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_tombstone"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="edge", name="edge_once_a_couple"),
        migrations.RemoveConstraint(model_name="edge", name="edge_once_a_parenthood"),
        migrations.RemoveIndex(model_name="edge", name="edge_way_from_b"),
        migrations.AddField(
            model_name="edge",
            name="turned",
            field=models.BooleanField(default=False),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="edge",
            constraint=models.UniqueConstraint(
                fields=["couple", "turned"], name="edge_once_an_end_of_a_couple"
            ),
        ),
        migrations.AddConstraint(
            model_name="edge",
            constraint=models.UniqueConstraint(
                fields=["parenthood", "turned"], name="edge_once_an_end_of_a_parenthood"
            ),
        ),
    ]

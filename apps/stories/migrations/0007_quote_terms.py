from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0006_quote_archive"),
    ]

    operations = [
        migrations.AddField(
            model_name="quote",
            name="terms",
            field=models.TextField(default="", editable=False),
        ),
    ]

from django.db import migrations

from apps.base.terms import stored_terms


def fill(apps, schema_editor):
    quotes = apps.get_model("stories", "Quote")
    for quote in quotes.objects.only("words", "translation", "context").iterator():
        told = stored_terms((quote.words, quote.translation, quote.context))
        quotes.objects.filter(pk=quote.pk).update(terms=told)


class Migration(migrations.Migration):
    dependencies = [("stories", "0007_quote_terms")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]

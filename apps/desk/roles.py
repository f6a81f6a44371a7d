"""Who may do what: five roles, each a group with permissions.

The matrix is data. `manage.py load_roles` makes the groups as it says, and
tests/test_roles.py tries every page and action with every role.
"""

from collections.abc import Iterator

ALL = "view add change delete"
KEEP = "view add change"
SEE = "view"

# app.model: which of Django's permissions; other permissions stand under "may".
READS = {
    "people.person": SEE,
    "people.name": SEE,
    "people.couple": SEE,
    "people.phase": SEE,
    "people.parenthood": SEE,
    "people.occupation": SEE,
    "people.decision": SEE,
    "people.merge": SEE,
    "sources.outlet": SEE,
    "sources.source": SEE,
    "sources.citation": SEE,
    "pictures.picture": SEE,
    "stories.section": SEE,
    "stories.story": SEE,
    "stories.quote": SEE,
    "stories.correction": SEE,
    "stories.event": SEE,
    "desk.intake": SEE,
    "checks.ban": SEE,
    "checks.proceeding": SEE,
    "checks.watched": SEE,
    "checks.switch": SEE,
    "readers.poll": SEE,
}
RECORD = {
    "people.person": KEEP,
    "people.name": ALL,
    "people.externalid": ALL,
    "people.occupation": KEEP,
    "people.personoccupation": ALL,
    "people.couple": ALL,
    "people.phase": ALL,
    "people.parenthood": ALL,
    "people.merge": "view add",
    "sources.outlet": KEEP,
    "sources.source": KEEP,
    "sources.citation": ALL,
    "checks.ban": KEEP,
    "checks.proceeding": KEEP,
    "readers.report": "view change",
    "sources.flaw": "view change",
    "sources.difference": "view change",
}
WRITES = {
    "desk.intake": KEEP,
    "stories.story": KEEP,
    "stories.quote": KEEP,
    "stories.figure": ALL,
    "readers.poll": ALL,
    "readers.report": SEE,
}

ROLES: dict[str, dict[str, str]] = {
    "reporter": READS | WRITES,
    "editor": READS
    | RECORD
    | WRITES
    | {
        "stories.correction": "view add",
        "readers.report": "view change",
        "readers.tip": "view delete",
        "checks.watched": "view change",
        "people.decision": KEEP,
        "pictures.picture": KEEP,
        "pictures.shown": ALL,
        "may": "stories.publish_story stories.override_finding",
    },
    "picture_editor": READS
    | {
        "pictures.picture": KEEP,
        "pictures.shown": ALL,
        "stories.story": "view change",
        "stories.figure": ALL,
    },
    "record_keeper": READS
    | RECORD
    | {
        "people.decision": KEEP,
        "desk.intake": KEEP,
        "stories.quote": KEEP,
        "base.jobrun": SEE,
        "sources.upload": "view add",
        "stories.datarequest": KEEP,
        "may": "stories.decide_datarequest",
    },
    "administrator": READS
    | {
        "base.user": ALL,
        "auth.group": ALL,
        "stories.section": ALL,
        "checks.switch": "view add",
        "base.jobrun": "view add",
        "stories.datarequest": SEE,
        "mfa.authenticator": "view delete",
    },
}


def permissions(role: str) -> Iterator[tuple[str, str]]:
    """Yield (app, codename) of everything the role may do."""
    for model, verbs in ROLES[role].items():
        if model == "may":
            for permission in verbs.split():
                app, codename = permission.split(".")
                yield app, codename
            continue
        app, name = model.split(".")
        for verb in verbs.split():
            yield app, f"{verb}_{name}"

"""English passages of children named after their birth was told; as in kin_en."""

TOLD = [
    (
        "Mira Thal has given birth to a boy. The baby is named Max.",
        ["parent: Mira Thal + Max"],
    ),
    (
        "Mira Thal has welcomed a baby girl. They named the girl Lia.",
        ["parent: Mira Thal + Lia"],
    ),
]

SILENT = [
    "Mira Thal has given birth to an idea. The baby is named Max.",
    "Mira Thal saw the baby. They named her Lia.",
    "The baby is named Max. Mira Thal laughed.",
    "Mira Thal has welcomed a baby girl. They named the song Lia.",
    "Mira Thal has welcomed a boy. Is the baby called Max?",
]

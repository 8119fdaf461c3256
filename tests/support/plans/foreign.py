"""Plans in the style of other organisations, each a small file made here, with what is said of its
tables and how it is rightly read."""

from tests.support.plans.foreign_files import Plan, in_csv, in_excel, in_pdf, in_word

PLANS: tuple[Plan, ...] = (
    Plan(
        "number_column.csv",
        in_csv(
            "Topic,No.,Task,Responsible body,Timeline",
            "1. Ports,1.1,Map the ports,PTC,May 2024",
            "1. Ports,1.2,Dredge,PTC,June 2024",
        ),
        (("Ports", (("1", "Map the ports"), ("2", "Dredge"))),),
    ),
    Plan(
        "reference_column.csv",
        in_csv(
            "Topic,Ref,Task,Responsible body,Timeline",
            "Ports,1,Map the ports,PTC,May 2024",
            "Ports,2,Dredge,PTC,June 2024",
        ),
        (("Ports", (("1", "Map the ports"), ("2", "Dredge"))),),
    ),
    Plan(
        "topic_numbers.csv",
        in_csv(
            "No.,Topic,Task,Responsible body,Timeline",
            "1,Ports,Map the ports,PTC,May 2024",
            "2,Rail,Lay tracks,PTC,June 2024",
        ),
        (("Ports", (("1", "Map the ports"),)), ("Rail", (("1", "Lay tracks"),))),
    ),
    Plan(
        "topics_again.csv",
        in_csv(
            "Topic,Task,Responsible,Deadline",
            "SEA,Chart the bay,GEP,May 2024",
            "AIR,Count planes,GEP,May 2024",
            "SEA,Chart the coast,GEP,June 2024",
            "LAND,Count trees,GEP,June 2024",
            "SEA,Publish charts,GEP,July 2024",
        ),
        (
            ("SEA", (("1", "Chart the bay"), ("2", "Chart the coast"), ("3", "Publish charts"))),
            ("AIR", (("1", "Count planes"),)),
            ("LAND", (("1", "Count trees"),)),
        ),
    ),
    Plan(
        "cities.csv",
        in_csv(
            "id,city,measureName,state of play,howLong,holder,tags",
            "B-1,Lyon,Plant trees,In progress,5 years,Parks Team,green",
            'T-2,Turin,"Buy trams, electric",Completed,2025,Transport Team,"rail, green"',
        ),
        (("Lyon", (("1", "Plant trees"),)), ("Turin", (("1", "Buy trams, electric"),))),
        (
            ("topic", "city"),
            ("task", "measureName"),
            ("timeline", "howLong"),
            ("bodies", "holder"),
            ("progress", "state of play"),
        ),
        (("timeline", "5 years"), ("bodies", "Parks Team"), ("progress", "In progress")),
    ),
    Plan(
        "decisions.docx",
        in_word(
            "List of decisions of the Charts Group",
            [
                [
                    "SUBJECT",
                    "ACTION No.",
                    "ACTIONS (in bold, by whom)",
                    "TARGET DATE/EVENT",
                    "STATUS",
                ],
                ["Reports", "CG3/01", "Complete the minutes", "September 2024", ""],
                ["Symbols", "CG3/05", "Amend section 4", "Edition 2", "Complete"],
            ],
        ),
        (("Reports", (("1", "Complete the minutes"),)), ("Symbols", (("1", "Amend section 4"),))),
        (("topic", "SUBJECT"), ("task", "ACTIONS (in bold, by whom)")),
        (("timeline", "September 2024"),),
        "List of decisions of the Charts Group",
    ),
    Plan(
        "milestones.pdf",
        in_pdf(
            ["National Data Plan", "Action 2. Open the archives"],
            [
                ["Step to take", "Measurement", "Due", "For whom"],
                ["2.1 List the archives", "Progress", "June 2024", "All offices"],
                ["2.2 Open them", "Completion", "May 2025", "All offices"],
            ],
        ),
        (("Action 2. Open the archives", (("1", "List the archives"), ("2", "Open them"))),),
        (("task", "Step to take"), ("timeline", "Due")),
        (("timeline", "June 2024"),),
        "National Data Plan",
    ),
    Plan(
        "five_columns.docx",
        in_word(
            "Programme of the Rail Party 2023-2025",
            [
                ["No", "Topic", "Tasks", "Responsible body", "Timeline"],
                ["1", "Signals", "Agree on signals", "RP", "January 2024"],
            ],
        ),
        (("Signals", (("1", "Agree on signals"),)),),
        cells=(("bodies", "RP"), ("timeline", "January 2024")),
        title="Programme of the Rail Party 2023-2025",
    ),
    Plan(
        "section_without_code.docx",
        in_word(
            "Programme of the Rail Party 2023-2025",
            "1. Governance",
            [
                ["No", "Action", "Responsible body", "Timeline", "Progress"],
                ["1", "Meet", "RP", "January 2024", ""],
                ["2", "Report", "RP", "June 2024", ""],
            ],
        ),
        (("Governance", (("1", "Meet"), ("2", "Report"))),),
        title="Programme of the Rail Party 2023-2025",
    ),
    Plan(
        "section_in_words.docx",
        in_word(
            "Programme of the Rail Party 2023-2025",
            "Action 1: Governance",
            [
                ["No", "Action", "Responsible body", "Timeline", "Progress"],
                ["1", "Meet", "RP", "January 2024", ""],
                ["2", "Report", "RP", "June 2024", ""],
            ],
        ),
        (("Action 1: Governance", (("1", "Meet"), ("2", "Report"))),),
        title="Programme of the Rail Party 2023-2025",
    ),
    Plan(
        "own_headings.xlsx",
        in_excel(
            Plan=[
                ["Objective", "Initiative/Activity", "Details", "Timeline", "Responsible Team"],
                ["Welcome", "Open evening", "Tea", "June 2025", "Hosts"],
                ["", "Open week", "Cake", "July 2025", "Hosts"],
            ]
        ),
        (("Welcome", (("1", "Open evening"), ("2", "Open week"))),),
        cells=(("bodies", "Hosts"), ("timeline", "June 2025")),
    ),
    Plan(
        "topic_above.xlsx",
        in_excel(
            Plan=[
                ["National Data Plan"],
                ["Action 1. Gather"],
                ["Milestone", "Measurement", "Target Date", "For whom"],
                ["1.1 List", "Progress", "May 2024", "All"],
                ["Action 2. Share"],
                ["Milestone", "Measurement", "Target Date", "For whom"],
                ["2.1 Publish", "Completion", "May 2025", "All"],
            ]
        ),
        (("Action 1. Gather", (("1", "List"),)), ("Action 2. Share", (("1", "Publish"),))),
        (("task", "Milestone"),),
        (("timeline", "May 2024"),),
        "National Data Plan",
    ),
    Plan(
        "letter_above.csv",
        in_csv(
            ",,,,c",
            ",North x South - Joint Workplan,,,",
            ",,,,",
            ",Workstream,Task,Responsible,Deadline",
            ",1. Governance,Kick-off,Leads,April 2026",
            ",1. Governance,Stand-up,Office,May 2026",
        ),
        (("Governance", (("1", "Kick-off"), ("2", "Stand-up"))),),
        title="North x South - Joint Workplan",
    ),
    Plan(
        "no_headings.csv",
        in_csv(
            "Sea,Chart the bay,May 2024",
            "Sea,Chart the coast,June 2024",
            "Air,Count planes,June 2024",
        ),
        (
            ("Sea", (("1", "Chart the bay"), ("2", "Chart the coast"))),
            ("Air", (("1", "Count planes"),)),
        ),
        (("topic", "A"), ("task", "B"), ("timeline", "C")),
        (("timeline", "May 2024"),),
    ),
    Plan(
        "sheets_are_topics.xlsx",
        in_excel(
            Sea=[["Activity", "Who", "When"], ["Chart the bay", "GEP", "May 2024"]],
            Air=[["Activity", "Who", "When"], ["Count planes", "GEP", "May 2024"]],
        ),
        (("Sea", (("1", "Chart the bay"),)), ("Air", (("1", "Count planes"),))),
        (("@topics", "sheet"),),
    ),
    Plan(
        "rows_across.xlsx",
        in_excel(
            Plan=[
                ["Activity", "Who", "When"],
                ["Sea"],
                ["Chart the bay", "GEP", "May 2024"],
                ["Air"],
                ["Count planes", "GEP", "May 2024"],
            ]
        ),
        (("Sea", (("1", "Chart the bay"),)), ("Air", (("1", "Count planes"),))),
    ),
    Plan(
        "contrat.docx",
        in_word(
            "Contrat local de santé",
            "Axe 1 : Accès aux soins",
            [
                ["Fiche-action", "Pilote", "Échéance"],
                ["Ouvrir une maison de santé", "ARS", "juin 2024"],
            ],
            "Axe 2 : Prévention",
            [["Fiche-action", "Pilote", "Échéance"], ["Former les médiateurs", "Ville", "2025"]],
        ),
        (
            ("Axe 1 : Accès aux soins", (("1", "Ouvrir une maison de santé"),)),
            ("Axe 2 : Prévention", (("1", "Former les médiateurs"),)),
        ),
        (("task", "Fiche-action"),),
        (("bodies", "ARS"), ("timeline", "juin 2024")),
        "Contrat local de santé",
    ),
)

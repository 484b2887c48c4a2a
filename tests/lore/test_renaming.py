"""A rename, form by form: what is changed at once, what is left to the writer, and what is let alone."""

from __future__ import annotations

import pytest

from flowstory.lore.renaming import Group, RefusedError, plan_rename, target_at, target_named
from tests.lore.renaming import doubts, plan, renamed, story_of

# One sentence a name, and enough of it for the cast to be known.
ANNE = "Anne Harrison sat down. Then Anne Harrison laughed. Later Anne sighed, and Anne slept.\n\n"


def english(text: str) -> dict[str, str]:
    return {"01.md": ANNE + text}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“Anne!” said Paul.", "“Clara!” said Paul."),
        ("It was Anne’s hat, and Anne's coat.", "It was Clara’s hat, and Clara's coat."),
        ("“ANNE!” he cried.", "“CLARA!” he cried."),
        ("“A-Anne?” he asked.", "“C-Clara?” he asked."),
        ("The welcome intelligence--Anne--and a--Anne.", "The welcome intelligence--Clara--and a--Clara."),
        ("She was Miss Anne to him.", "She was Miss Clara to him."),
        ("He called *Anne* and _Anne_ and **Anne**.", "He called *Clara* and _Clara_ and **Clara**."),
        ("Then Anne—no one else—came.", "Then Clara—no one else—came."),
        ("He spoke in an Anne-like way.", "He spoke in a Clara-like way."),
        ("Annex, Annette and Savannah are not she.", "Annex, Annette and Savannah are not she."),
        ("See http://example.org/Anne and ![[Anne.png]].", "See http://example.org/Anne and ![[Anne.png]]."),
        ("Then Anne\nHarrison rose.", "Then Clara\nHarrison rose."),
    ],
)
def test_a_first_name(before: str, after: str) -> None:
    files = renamed(english(before), "Anne", "Clara")
    assert files["01.md"] == ANNE.replace("Anne", "Clara") + after


def test_a_heading_and_front_matter() -> None:
    files = {
        "01.md": f"---\npov: Anne\ncharacters: [Anne Harrison, Paul]\nAnne: 1\n---\n\n# Anne’s house\n\n{ANNE}"
    }
    text = renamed(files, "Anne", "Clara")["01.md"]
    assert text.startswith(
        "---\npov: Clara\ncharacters: [Clara Harrison, Paul]\nAnne: 1\n---\n\n# Clara’s house\n"
    )


FAMILY = {
    "01.md": "Anne Harrison sat down. Anne Harrison laughed. Paul Harrison, her brother, came. Paul Harrison sang. "
    "Then Anne spoke and Paul answered, and Miss Harrison sighed. The Harrisons were tired. Mr Harrison slept.\n"
}


def test_a_surname_is_also_the_familys() -> None:
    after = renamed(FAMILY, "Anne Harrison", "Anne Jones")
    assert "Anne Jones sat down. Anne Jones laughed. Paul Harrison" in after["01.md"]
    assert "The Harrisons" in after["01.md"]
    assert ("family", "Harrisons", "Joneses") in doubts(FAMILY, "Anne Harrison", "Anne Jones")
    everybody = renamed(FAMILY, "Anne Harrison", "Anne Jones", Group.FAMILY)["01.md"]
    assert "Harrison" not in everybody
    assert "The Joneses were tired. Mr Jones slept." in everybody


def test_a_full_name_changes_every_part() -> None:
    after = renamed(FAMILY, "Anne Harrison", "Clara Jones")["01.md"]
    assert after.startswith("Clara Jones sat down. Clara Jones laughed. Paul Harrison")
    assert "Then Clara spoke" in after


def test_a_bare_surname_is_a_surname() -> None:
    text = "Paul Hale sat down. Paul Hale laughed. Mr Hale sang, and Hale said so. Later Hale slept, and Paul Hale rose.\n"
    files = {"01.md": text}
    assert renamed(files, "Hale", "Moss")["01.md"] == text.replace("Hale", "Moss")
    assert renamed(files, "Mr Hale", "Moss")["01.md"] == text.replace("Hale", "Moss")


def test_nicknames_wait_for_the_writer() -> None:
    files = {
        "01.md": "Elizabeth Hale came in. Elizabeth Hale sat down. “Lizzy,” said Paul. Lizzy laughed. “LIZZY!” "
        "Then Elizabeth sighed, and Lizzy too.\n"
    }
    assert renamed(files, "Elizabeth", "Margaret")["01.md"].count("Lizzy") == 3
    found = doubts(files, "Elizabeth", "Margaret")
    assert {group for group, _, _ in found} == {"short"}
    assert [old for _, old, _ in found] == ["Lizzy", "Lizzy", "LIZZY", "Lizzy"]
    assert found[2][2] == found[0][2].upper()
    # The short name by itself is just another name.
    after = renamed(files, "Lizzy", "Betsy")["01.md"]
    assert "“Betsy,” said Paul. Betsy laughed. “BETSY!”" in after
    assert "Elizabeth Hale came in." in after


JOAO = "João Silva sentou. Depois João Silva riu. O João dormiu, e João sonhou. A casa do João caiu. Fui ao João.\n\n"


def portuguese(text: str) -> dict[str, str]:
    return {"01.md": "---\nlang: pt\n---\n\n" + JOAO + text}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A casa do João.", "A casa da Ana."),
        (
            "No João ninguém mexe; foi pelo João; deu ao João.",
            "Na Ana ninguém mexe; foi pela Ana; deu à Ana.",
        ),
        ("Um João desses! Num João eu confio.", "Uma Ana desses! Numa Ana eu confio."),
        ("Este João, aquele João, desse João.", "Esta Ana, aquela Ana, dessa Ana."),
        ("O meu querido João veio.", "A minha querida Ana veio."),
        ("O senhor João saiu. Seu João saiu.", "A senhora Ana saiu. Dona Ana saiu."),
        ("— JOÃO! — João?", "— ANA! — Ana?"),
        ("Joãozinho riu, e o Joãozinho chorou.", "Aninha riu, e a Aninha chorou."),
        ("Disse a João que viesse.", "Disse a Ana que viesse."),
        ("E o pobre João, o bom João, meu bom João!", "E a pobre Ana, a boa Ana, minha boa Ana!"),
        ("O casamento. Depois do casamento João saiu.", "O casamento. Depois do casamento Ana saiu."),
        ("Não viu nenhum. João saiu.", "Não viu nenhum. Ana saiu."),
        ("Pedro, primo de João, saiu.", "Pedro, primo de Ana, saiu."),
        ("Dançou até o padre. João saiu.", "Dançou até o padre. Ana saiu."),
        ("O delegado João saiu com o dr. João.", "A delegada Ana saiu com a dra. Ana."),
    ],
)
def test_what_stands_beside_a_name_agrees(before: str, after: str) -> None:
    text = renamed(portuguese(before), "João", "Ana")["01.md"]
    assert text.removeprefix("---\nlang: pt\n---\n\n").split("\n\n")[1] == after


def test_what_goes_on_with_a_name_waits_for_the_writer() -> None:
    files = portuguese(
        "João estava cansado. Ele sorriu, e vi-o sair com a mãe dele. O Pedro riu, e ele saiu."
    )
    found = doubts(files, "João", "Ana")
    assert found == [
        ("gender", "cansado", "cansada"),
        ("gender", "Ele", "Ela"),
        ("gender", "vi-o", "vi-a"),
        ("gender", "dele", "dela"),
    ]


def test_english_pronouns() -> None:
    files = {
        "01.md": "Paul Hale sat. Then Paul Hale rose, for he had lost his hat. She gave it to him; it was his.\n"
    }
    assert [new for _, _, new in doubts(files, "Paul", "Anne")] == ["she", "her", "her", "hers"]
    assert doubts(files, "Paul", "Mark") == []
    files = {
        "01.md": "Anne Hale sat with her back to it. Anne Hale asked them to give her their own; she kept hers.\n"
    }
    assert [new for _, _, new in doubts(files, "Anne", "Paul")] == ["his", "him", "he", "his"]


def test_a_book_without_articles_keeps_its_preposition() -> None:
    text = "Capitu riu. Vi Capitu. Os olhos de Capitu. Pensei em Capitu. Disse a Capitu que viesse. Capitu saiu.\n"
    files = {"01.md": f"---\nlang: pt\n---\n\n{text}"}
    assert "Disse a Pedro que viesse." in renamed(files, "Capitu", "Pedro")["01.md"]


NOTED = {
    "01.md": "Anne Hale sat down. Then Anne Hale laughed. See [[Anne Hale]], [[Anne Hale|her]], "
    "[[Characters/Anne Hale#Childhood]] and [Anne](Characters/Anne%20Hale.md).\n",
    "Characters/Anne Hale.md": "---\nname: Anne Hale\naliases: [Annie, Miss Anne]\n---\nAnne was born in York.\n",
    "Characters/Paul.md": '---\nname: Paul\nsister: "[[Anne Hale]]"\n---\nThe brother of [[anne hale|Anne]].\n',
}


def test_notes_links_and_the_notes_file() -> None:
    after = renamed(NOTED, "Anne Hale", "Clara Moss")
    assert after["01.md"] == (
        "Clara Moss sat down. Then Clara Moss laughed. See [[Clara Moss]], [[Clara Moss|her]], "
        "[[Characters/Clara Moss#Childhood]] and [Clara](Characters/Clara%20Moss.md).\n"
    )
    assert after["Characters/Clara Moss.md"] == (
        "---\nname: Clara Moss\naliases: [Annie, Miss Clara]\n---\nClara was born in York.\n"
    )
    assert after["Characters/Paul.md"] == (
        '---\nname: Paul\nsister: "[[Clara Moss]]"\n---\nThe brother of [[Clara Moss|Clara]].\n'
    )


def test_a_file_of_that_name_stays_where_it_is() -> None:
    files = {**NOTED, "Characters/Clara Hale.md": "---\ntype: thread\nname: Somebody else’s page\n---\n"}
    found = plan(files, "Anne", "Clara")
    assert found.move is None
    assert found.left == ("Characters/Clara Hale.md",)


TWO = {
    "01.md": "Mary Hale sat with Mary Moss. Mary Hale laughed. Mary Moss sang. Then Mary sighed.\n",
    "02.md": "Mary Hale came, and Mary Moss came too. Mary Hale slept, while Mary Moss wrote. Then Mary left.\n",
}


def test_two_people_of_one_name_are_kept_apart() -> None:
    after = renamed(TWO, "Mary Hale", "Ruth Hale")
    assert after["01.md"].startswith("Ruth Hale sat with Mary Moss. Ruth Hale laughed. Mary Moss sang.")
    assert {text for text in after.values() if "Ruth Moss" in text} == set()
    assert "Then Mary sighed." in after["01.md"]
    assert ("namesake", "Mary", "Ruth") in doubts(TWO, "Mary Hale", "Ruth Hale")


def test_a_name_that_is_a_word_too() -> None:
    files = {
        "01.md": "Rose Hale sat down. Rose Hale laughed. The rose was red. Then Rose rose. He gave the rose to Rose. "
        "Rose petals fell. Rose’s hat fell. A roseate sky. “Rose,” he said.\n"
    }
    after = renamed(files, "Rose", "Daisy")["01.md"]
    assert (
        "The rose was red. Then Daisy rose. He gave the rose to Daisy. Rose petals fell. Daisy’s hat" in after
    )
    assert doubts(files, "Rose", "Daisy")[0] == ("word", "Rose", "Daisy")


def test_a_name_that_is_an_auxiliary_too() -> None:
    files = {
        "01.md": "“Will you come?” he asked. “I will,” said Will. Will’s hat fell. Then Will went. Will he come?\n"
    }
    after = renamed(files, "Will", "Tom")["01.md"]
    assert (
        after
        == "“Will you come?” he asked. “I will,” said Tom. Tom’s hat fell. Then Tom went. Will he come?\n"
    )


def test_a_place() -> None:
    files = {
        "01.md": "They went to Netherfield Park. In Netherfield it rained. They left Netherfield Park.\n"
    }
    after = renamed(files, "Netherfield", "Ashby")["01.md"]
    assert after == "They went to Ashby Park. In Ashby it rained. They left Ashby Park.\n"


@pytest.mark.parametrize(
    ("new", "key"),
    [
        ("", "empty"), ("  \t ", "empty"), ("Ann\ne", "line"), ("An|ne", "sign"), ("[[Ann]]", "sign"),
        ("123", "letters"), ("A" * 90, "long"), ("Anne", "same"), ("Paul", "taken"), ("paul", "taken"),
        ("Ann\u200be", "line"),
    ],
)  # fmt: skip
def test_what_a_name_cannot_be(new: str, key: str) -> None:
    story = story_of({"01.md": ANNE + "Paul laughed, and then Paul slept. So did Paul."})
    with pytest.raises(RefusedError) as refused:
        plan_rename(story, target_named(story, "Anne"), new)
    assert refused.value.key == f"rename.refused.{key}"


@pytest.mark.parametrize(("name", "key"), [("Zebedee", "unknown"), ("Nobody at all", "unknown")])
def test_whom_nobody_knows(name: str, key: str) -> None:
    with pytest.raises(RefusedError) as refused:
        target_named(story_of(english("")), name)
    assert refused.value.key == f"rename.refused.{key}"


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        ("Anne Ha|rrison sat", "Harrison"), ("An|ne Harrison", "Anne"), ("|Anne sighed", "Anne"),
        ("Anne| sighed", "Anne"), ("sat do|wn", None), ("Miss |Anne", "Anne"), ("Mi|ss Anne", "Anne"),
    ],
)  # fmt: skip
def test_what_the_cursor_is_on(mark: str, text: str | None) -> None:
    files = english("Miss Anne left.")
    found = files["01.md"].index(mark.replace("|", "")) + mark.index("|")
    target = target_at(story_of(files), "01.md", found)
    assert (target.text if target is not None else None) == text


def test_somebody_told_apart_by_a_byname_is_let_alone() -> None:
    files = portuguese(
        "Outro era o João da padaria. João riu. Depois o João da padaria saiu, e dona Ana viu João Silva no jardim."
    )
    after = renamed(files, "João", "Pedro")["01.md"]
    assert after.count("João da padaria") == 2
    assert "viu Pedro Silva" in after
    assert {group for group, _, _ in doubts(files, "João", "Pedro")} == {"namesake"}


def test_an_article_before_a_title_is_one_even_where_names_go_without() -> None:
    text = "Iara Dias riu. Vi Iara. Os olhos de Iara. Pensei em Iara. A delegada Iara saiu. Quando a delegada Iara veio."
    files = {"01.md": f"---\nlang: pt\n---\n\n{text}\n"}
    after = renamed(files, "Iara", "Renato")["01.md"]
    assert "O delegado Renato saiu. Quando o delegado Renato veio." in after


def spanish(text: str) -> dict[str, str]:
    head = "Juan Rivas se sentó. Después Juan Rivas se rió. Juan durmió, y Juan soñó. La casa de Juan era grande.\n\n"
    return {"01.md": f"---\nlang: es\n---\n\n{head}{text}\n"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("La casa del señor Juan.", "La casa de la señora Ana."),
        ("Se lo dio al pobre Juan, y don Juan rió.", "Se lo dio a la pobre Ana, y doña Ana rió."),
        ("¡JUAN! Luego Juanito vino, y Juanito rió.", "¡ANA! Luego Anita vino, y Anita rió."),
    ],
)
def test_spanish(before: str, after: str) -> None:
    text = renamed(spanish(before), "Juan", "Ana")["01.md"]
    assert text.rstrip("\n").rpartition("\n\n")[2] == after


def test_spanish_words_that_become_one() -> None:
    head = (
        "Ana Rivas se sentó. Después Ana Rivas se rió. Ana durmió, y Ana soñó. La casa de Ana era grande.\n\n"
    )
    files = {"01.md": f"---\nlang: es\n---\n\n{head}La casa de la señora Ana, y fue a la señora Ana.\n"}
    assert "La casa del señor Juan, y fue al señor Juan." in renamed(files, "Ana", "Juan")["01.md"]

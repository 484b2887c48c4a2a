"""Portuguese: years that go by, hours of the clock, what the sky shows when."""

from __future__ import annotations

from flowstory.languages.tables import phrases, table, words
from flowstory.languages.times import Hours, Times


def _skies(groups: dict[Hours, str]) -> dict[str, Hours]:
    return {phrase: hours for hours, text in groups.items() for phrase in phrases(text)}


TIMES = Times(
    years=table({1: "ano anos invernos verões", 10: "década décadas decénio decênio", 100: "século séculos"}),
    gone=words(
        """
        depois tarde passaram passou passaram-se passou-se passados passado passar passara seguinte seguintes após
        decorridos decorreram correram correu corridos volvidos transcorridos
        """
    ),
    spent=words("durante por"),
    grown=phrases(
        """
        o tempo passou, com o tempo, com os anos, os anos passaram, cresceu, cresceram, tinha crescido, envelheceu,
        envelheceram, a guerra acabou, depois da guerra, muito tempo depois, muito depois, tempos depois, cresci,
        passou o tempo, passaram os anos, envelheci
        """
    ),
    asking_age=phrases(
        """
        quantos anos, que idade, qual a sua idade, qual é a sua idade, sua idade, tua idade, e a idade, a idade,
        idade da senhora, idade do senhor
        """
    ),
    events=table(
        {
            "opening": """
            abriu abrira abriram aberta aberto construiu construíram construída construído fundou fundaram fundada fundado
            ergueu ergueram erguida erguido levantou levantaram levantada levantado feita feito inaugurou inaugurada
            inaugurado inauguraram cavaram cavado plantou plantado plantada
            """,
            "closing": "fechou fechara fecharam fechada fechado abandonada abandonado",
            "death": "morreu morrera faleceu falecera morreram",
            "service": "entrou alistou-se aposentou-se",
            "marriage": "casou casaram casou-se casaram-se casei",
        }
    ),
    states=table(
        {
            "opening": "aberta aberto funcionando",
            "death": "morto morta",
            "closing": "fechada fechado vazia vazio",
        }
    ),
    ago=words("atrás"),
    back=words("há faz fazia havia fazem"),
    since=words("em desde de"),
    now_year=phrases(
        """
        o ano é, o ano era, era o ano, é o ano, estamos em, estávamos em, estamos no ano, estávamos no ano, corria o ano,
        corre o ano, era, é, foi isso em, isso foi em, andava-se em, ia o ano
        """
    ),
    seasons=words("primavera verão outono inverno natal páscoa carnaval"),
    year_of=words(
        """
        o a de do da em no na ano graça primavera verão outono inverno princípio fim fins meados início janeiro fevereiro
        março abril maio junho julho agosto setembro outubro novembro dezembro já
        """
    ),
    parts={
        "manhã": (0, 12),
        "madrugada": (0, 7),
        "tarde": (12, 19),
        "noite": (18, 24),
    },
    o_clock=words("horas hora"),
    fractions=table({15: "quarto", 30: "meia"}),
    past_words=words("e"),
    to_words=words("para"),
    named_hours={"meio-dia": 12, "meia-noite": 0},
    hour_openers=words("às à ao pelas"),
    other_times=words(
        "desde até amanhã ontem todo toda todos todas antes entre cada sempre costumava próxima próximo das"
    ),
    hour_verbs=phrases(
        """
        eram, são, era, é, não eram ainda, ainda não eram, mal eram, eram quase, passava das, passava da, passavam das,
        passa das, batiam, bateram, deram, davam, deu, bateu, batia, dava, era quase, já era, mal era, marcava, marcavam, marca, passava um pouco do, passava do, passa do,
        não são ainda, ainda não são, já eram, eram apenas, passava um pouco das, passava pouco das, não era ainda,
        ainda não era
        """
    ),
    skies=_skies(
        {
            (19, 27): """
            estrelas brilhavam, estrelas já brilhavam, primeiras estrelas, sob as estrelas, céu estrelado, estrelas
            apareciam, estrelas apareceram, estrelas surgiam, estrelas acesas, estrelas piscavam, estrelas luziam,
            cheio de estrelas, cheia de estrelas, coberto de estrelas, estrelas brilham, estrelas piscam, via láctea,
            estrelas no céu, estrelas do céu, luz das estrelas, lua já ia alta, lua já vai alta, lua ia alta, lua vai alta,
            lua estava alta, lua alta, lua brilhava, lua brilha, lua iluminava, luz da lua, ao luar, o luar, lua subia,
            noite fechada, noite alta, alta noite, em plena noite, lampiões acesos, postes acesos,
            lampiões estavam acesos, escuro lá fora, lua no céu, lua entrava, noite já ia alta, noite escura,
            breu lá fora, céu de estrelas, rua estava escura, lua já estava, lua em cima, lua clareava
            """,
            (10, 15): """
            sol a pino, sol do meio-dia, sol no alto do céu,
            sol estava a pino, sol em cima da cabeça, sol bem no alto
            """,
            (12, 19): "sol da tarde, luz da tarde, claridade da tarde",
            (5, 12): "sol da manhã, luz da manhã, claridade da manhã, primeiro sol",
            (6, 20): """
            em plena luz do dia, em pleno dia, dia claro, luz do dia, sol forte, sol escaldante, sol quente, sol batia,
            sol brilhava, sol ardia, sol queimava, sol entrava, sol de rachar, sol castigava, sol bate, sol queima,
            sol entra, solão, sol alto, sol estava alto, sol ia alto
            """,
            (5, 8): """
            sol nascia, sol nasceu, sol nascente, sol nasce, nascer do sol, sol despontava, sol despontou, amanhecia,
            amanhecer, aurora, romper do dia, raiar do dia, dia raiava, dia clareava, dia amanhecia, sol mal começava a nascer,
            sol começava a nascer, sol acabava de nascer, sol acabara de nascer, galos cantavam, galo cantava, alvorada,
            raiou o dia, clareava o dia, primeiros raios, sol vinha nascendo, sol apontava
            """,
            (15, 22): """
            sol se punha, sol se põe, sol se pôs, sol se pusera, pôr do sol, pôr-do-sol, sol poente, anoitecia,
            entardecia, ao anoitecer, ao entardecer, crepúsculo, sol descia, sol baixava, sol ia se pondo, sol afundava,
            sol já se pusera, boca da noite, ao cair da noite, caía a noite, a noite caía, noite caía, caiu a noite,
            sol sumia, sol morria, lusco-fusco, cair da tarde, sol desce, sol some, sol desaparecia, sol se escondia,
            sol se escondeu, último sol, fim de tarde, fim da tarde
            """,
        }
    ),
    time_passes=words(
        """
        horas anoitecer anoiteceu escureceu escurecia noitinha jantar almoço jantou almoçou seguinte dormiu dormi acordou
        acordei madrugada amanheceu entardeceu dormiram acordaram entardecer escurecer amanhecer
        """
    ),
    time_phrases=phrases(
        """
        o dia inteiro, o dia todo, a manhã inteira, a manhã toda, a tarde inteira, a tarde toda, a noite toda,
        a noite inteira, uma hora depois, o tempo passou, até a noite, até de noite, naquela noite, aquela noite, na véspera,
        nesse dia, naquele dia, à noite, de noite, à tarde, de tarde, de tardinha, à tardinha, a noite caiu, veio a noite,
        chegou a noite, a noite chegou, a noite veio, o dia passou, a tarde passou, quando a noite, já é noite, já era noite,
        essa noite, nessa noite, nessa tarde, naquela tarde, o resto do dia, o resto da tarde, o resto da manhã, até tarde,
        mais tarde, uma noite, certa noite, fim do dia, fim da tarde
        """
    ),
)

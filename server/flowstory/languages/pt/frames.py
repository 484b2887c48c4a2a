"""Portuguese: cues that a passage is not plain narration of what is."""

from __future__ import annotations

from flowstory.languages.base import Frame
from flowstory.languages.pt._words import words


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases parted by commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


FRAMES = (
    Frame(
        name="negation",
        words=words("não nunca jamais nem nenhum nenhuma nenhuns nenhumas ninguém tampouco"),
        phrases=_phrases(
            """
            deixou de, deixara de, longe de, em vez de, em vez do, em vez da, ao invés de, ao invés do, ao
            invés da, em lugar de
            """
        ),
        reach="ahead",
    ),
    Frame(
        name="hypothetical",
        words=words(
            """
            talvez quiçá porventura oxalá tomara provavelmente possivelmente supondo suponha suponhamos imagine
            imaginou imaginava imaginara imaginei imaginando tivesse tivessem tivéssemos fosse fossem fôssemos
            estivesse estivessem pudesse pudessem houvesse soubesse soubessem quisesse quisessem viesse viessem
            fizesse fizessem visse vissem morresse morressem voltasse chegasse ficasse dissesse
            teria teriam teríamos seria seriam haveria haveriam poderia poderiam deveria deveriam estaria estariam
            """
        ),
        phrases=_phrases(
            """
            se eu, se ele, se ela, se eles, se elas, se você, se o, se a, se os, se as, se um, se uma, se
            for, se forem, se tiver, se houver, se é, se era, se não, se alguém, mesmo que, ainda
            que, a não ser que, contanto que, a menos que, caso contrário, quem dera, quem me dera, pode
            ser que, podia ser que, é possível que, era possível que, deve ter, devia ter, devem ter,
            deviam ter, pode ter, podia ter, queria ter, queria ser, gostaria de, desejou que, desejava
            que, dali a, um dia seria, no dia em que, quando for, quando tiver
            """
        ),
        reach="rest",
    ),
    Frame(
        name="simile",
        words=words("parecia pareciam parecendo dir-se-ia assemelhava-se assemelhavam-se"),
        phrases=_phrases(
            """
            como se, como um, como uma, como uns, como umas, como o de, como a de, como os de, como as de,
            como quem, feito um, feito uma, qual um, qual uma, tal qual, tal como, que nem, assim como, à
            maneira de, ao modo de, uma espécie de, lembrava um, lembrava uma, lembravam os, lembravam as,
            por assim dizer
            """
        ),
        reach="ahead",
    ),
    Frame(
        name="comparison",
        words=words("diferentemente comparado comparada comparados comparadas"),
        phrases=_phrases(
            """
            do que, ao contrário de, ao contrário do, ao contrário da, ao contrário dos, ao contrário das,
            diferente de, diferente do, diferente da, diferentes dos, diferentes das, em comparação, ao
            passo que, tão quanto, tanto quanto, igual ao, igual à, iguais aos, iguais às, parecidos com,
            parecido com, parecida com
            """
        ),
        reach="ahead",
    ),
    Frame(
        name="dream",
        words=words(
            """
            sonhou sonhei sonhara sonhando sonharam pesadelo pesadelos delírio delírios delirava delirando delirou
            alucinação alucinações alucinava alucinando visões
            """
        ),
        phrases=_phrases(
            """
            no sonho, nos sonhos, em sonho, em sonhos, num sonho, um sonho, o sonho, o mesmo sonho, esse
            sonho, este sonho, aquele sonho, sonhava que, sonhava com, sonho que, sonho com, teve uma
            visão
            """
        ),
        reach="paragraph",
    ),
    Frame(
        name="memory",
        words=words(
            """
            lembrou lembrava lembrara lembrei lembraram lembravam lembrando lembrança lembranças lembrou-se lembrava-se
            lembrei-me lembrava-me recordou recordava recordara recordei recordando recordação recordações recordou-se
            recordava-se memória memórias rememorou rememorava evocou evocava outrora antigamente costumava costumavam
            """
        ),
        phrases=_phrases(
            """
            naquele tempo, naqueles tempos, naquela época, nessa época, nesse tempo, por essa época, em
            outros tempos, noutros tempos, nos bons tempos, assim também, também assim
            """
        ),
        reach="sentence",
    ),
    Frame(
        name="flashback",
        phrases=_phrases(
            """
            anos antes, anos atrás, meses antes, meses atrás, tempos antes,
            tempos atrás, décadas antes, décadas atrás, um ano antes, no ano anterior, há muitos anos, há muito tempo,
            fazia muitos anos, nos tempos de
            """
        ),
        reach="paragraph",
    ),
    Frame(
        name="flashback",
        phrases=_phrases(
            """
            quando era criança, quando era menino, quando era menina, quando era pequeno, quando era pequena,
            quando era moço, quando era moça, quando era jovem, quando era garoto, quando era garota,
            quando eram crianças, quando éramos crianças, quando eu era, quando criança, quando menino,
            quando menina, quando jovem, quando moço, quando moça, quando pequeno, quando pequena, em
            criança, em menino, em menina, em pequeno, em pequena, em solteira, em solteiro, na infância,
            na juventude, na mocidade, na adolescência
            """
        ),
        reach="passage",
    ),
    # What was done the day before is told in passing: the next sentence is of now again.
    Frame(
        name="flashback",
        phrases=_phrases(
            """
            na véspera, na antevéspera, dias antes, semanas antes, na noite anterior, na noite antes, no dia anterior,
            na semana anterior, horas antes
            """
        ),
    ),
    Frame(
        name="lie",
        words=words(
            """
            mentiu mentia mentira mentiras mentindo mentiroso mentirosa menti fingiu fingia fingindo fingira fingem
            finge fingi fingiam fingiram inventou inventara inventava alegou alegava alegara alegando falso falsa
            falsos falsas falsamente farsa embuste calúnia pseudônimo
            """
        ),
        phrases=_phrases(
            """
            disse a todos, dizia a todos, dissera a todos, contou a todos, contava a todos, fez-se passar,
            se fez passar, fazia-se passar, se fazia passar, se passava por, passava-se por, fazia de
            conta, faz de conta, fez de conta, na versão, de mentira
            """
        ),
        reach="rest",
    ),
    Frame(
        name="rumour",
        words=words(
            """
            dizem diziam dizia-se diz-se boato boatos fofoca fofocas supostamente alegadamente consta constava
            contava-se conta-se lenda lendas mexerico mexericos murmurava-se falava-se
            """
        ),
        phrases=_phrases(
            """
            ouviu dizer, ouvira dizer, ouvi dizer, ouvia dizer, corria que, corria a notícia, corria o
            boato, más línguas, ao que parece, ao que parecia, ao que constava, pelo visto, pelo que
            diziam, segundo dizem, segundo diziam, segundo consta, contavam que, contam que, havia quem
            dissesse, houve quem dissesse
            """
        ),
        reach="sentence",
    ),
    Frame(
        name="document",
        words=words("lia-se manchete manchetes estrofe"),
        phrases=_phrases(
            """
            dizia a carta, dizia o bilhete, dizia a nota, dizia o cartaz, dizia a manchete, dizia o
            jornal, dizia a placa, na carta, nas cartas, no bilhete, no jornal, nos jornais, no romance,
            no conto, no poema, no livro, no filme, na novela, na peça, na canção, na música, a letra da,
            no samba, no diário, a heroína do, o herói do, a protagonista, o protagonista, no telegrama, a
            carta dizia, o bilhete dizia
            """
        ),
        reach="clause",
    ),
    Frame(
        name="mirror",
        words=words(
            "espelho espelhos espelhinho retrovisor reflexo reflexos refletido refletida refletidos refletia"
        ),
        reach="sentence",
    ),
    Frame(
        name="portrait",
        words=words(
            """
            retrato retratos fotografia fotografias foto fotos porta-retrato porta-retratos estátua estátuas busto
            bustos pintura pinturas gravura gravuras aquarela aquarelas polaroid polaroide efígie selfie daguerreótipo
            caricatura
            """
        ),
        phrases=_phrases(
            """
            o quadro, no quadro, na tela, um quadro
            """
        ),
        reach="clause",
    ),
    Frame(
        name="disguise",
        words=words(
            """
            disfarce disfarces disfarçado disfarçada disfarçados peruca perucas máscara máscaras mascarado mascarada
            fantasiado fantasiada fantasiados fantasiou-se fantasiara-se travestido travestida incógnito incógnita
            """
        ),
        phrases=_phrases(
            """
            vestido como, vestida como, bigode postiço, barba postiça, cabelos postiços, cabelo postiço
            """
        ),
        reach="clause",
    ),
    Frame(
        name="light",
        words=words("luar penumbra contraluz néon neon neons lusco-fusco estroboscópica crepúsculo"),
        phrases=_phrases(
            """
            à luz, sob a luz, sob o luar, sob as luzes, na luz, contra a luz, luz vermelha, luz azul, luz
            azulada, luz amarela, luz amarelada, luz verde, luz fraca, ao clarão, o clarão, no escuro, na
            escuridão, na meia-luz, à meia-luz
            """
        ),
        reach="sentence",
    ),
    Frame(
        name="ghost",
        words=words(
            """
            fantasma fantasmas assombração assombrações aparição aparições espectro espectros assombrava
            gravação gravações gravador videocassete médium psicografada psicografou
            """
        ),
        phrases=_phrases(
            """
            alma penada, almas penadas, alma do outro, da sepultura, do túmulo, da cova, do além, de além-túmulo, do outro mundo, caixa postal, correio de voz,
            secretária eletrônica, mensagem de voz, áudio antigo, fita cassete, no vídeo, na fita, o
            espírito de, o espírito do, o espírito da
            """
        ),
        reach="clause",
    ),
    Frame(
        name="magic",
        words=words(
            """
            feitiço feitiços enfeitiçado enfeitiçada enfeitiçou sortilégio magia metamorfose metamorfoseou-se
            transmutou transmutou-se transfigurou-se lobisomem encantamento transmudou-se conjuro
            """
        ),
        phrases=_phrases(
            """
            transformou-se em, transformou-se num, transformou-se numa, se transformou em, se transformou
            num, se transformou numa, transformado em, transformada em
            """
        ),
        reach="sentence",
    ),
)

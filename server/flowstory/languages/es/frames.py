"""Spanish: cues that a passage is not plain narration of what is."""

from __future__ import annotations

from flowstory.languages.base import Frame
from flowstory.languages.es._words import phrases, words

FRAMES = (
    Frame(
        name="negation",
        words=words("no nunca jamás ni ningún ninguno ninguna ningunos ningunas nadie tampoco"),
        phrases=phrases(
            "dejó de, había dejado de, lejos de, en vez de, en vez del, en lugar de, en lugar del"
        ),
        reach="ahead",
    ),
    Frame(
        name="hypothetical",
        words=words(
            """
            quizá quizás acaso ojalá probablemente posiblemente suponiendo supongamos imagina imaginó imaginaba imaginé
            imaginando tuviera tuvieran tuviese tuviesen fuera fueran fuese fuesen estuviera estuvieran estuviese pudiera
            pudieran pudiese hubiera hubieran hubiese hubiesen supiera quisiera viniera hiciera viera muriera volviera
            llegara tendría tendrían sería serían habría habrían podría podrían debería deberían estaría estarían
            """
        ),
        phrases=phrases(
            """
            tal vez, a lo mejor, si yo, si él, si ella, si ellos, si ellas, si usted, si el, si la, si los, si las, si un,
            si una, si es, si era, si no, si alguien, y si, como si fuera, aunque fuera, a no ser que, con tal de que,
            a menos que, de lo contrario, en caso de, puede que, podía ser que, es posible que, era posible que,
            debe de haber, debía de tener, debía de ser, debe de tener, puede haber, quería ser, quería tener, le gustaría,
            deseó que, deseaba que, algún día, el día en que, cuando sea, cuando tenga
            """
        ),
        reach="rest",
    ),
    Frame(
        name="simile",
        words=words("parecía parecían pareciendo semejaba semejaban diríase"),
        phrases=phrases(
            """
            como si, como un, como una, como unos, como unas, como el de, como la de, como los de, como las de, como quien,
            cual un, cual una, tal como, igual que un, igual que una, a manera de, a modo de, una especie de,
            recordaba a un, recordaba a una, recordaban a los, recordaban a las, por así decirlo
            """
        ),
        reach="ahead",
    ),
    Frame(
        name="comparison",
        words=words("comparado comparada comparados comparadas"),
        phrases=phrases(
            """
            al contrario de, al contrario que, al contrario del, a diferencia de, a diferencia del, diferente de,
            diferente del, distinto de, distinta de, distintos de, distintos a los, distinto al, en comparación,
            mientras que, igual a los, iguales a los, parecidos a los, parecido al, parecida a, como los suyos
            """
        ),
        reach="ahead",
    ),
    Frame(
        name="dream",
        words=words(
            """
            soñó soñé soñaba soñando soñaron soñado pesadilla pesadillas delirio delirios deliraba delirando deliró
            alucinación alucinaciones alucinaba
            """
        ),
        phrases=phrases(
            """
            en el sueño, en sueños, en un sueño, un sueño, el sueño, el mismo sueño, ese sueño, este sueño, aquel sueño,
            sueño que, sueña que, tuvo una visión
            """
        ),
        reach="paragraph",
    ),
    Frame(
        name="memory",
        words=words(
            """
            recordó recordaba recordé recordaron recordaban recordando recuerdo recuerdos memoria memorias rememoró
            rememoraba evocó evocaba antaño antiguamente solía solían
            """
        ),
        phrases=phrases(
            """
            se acordó, se acordaba, me acordé, me acordaba, en aquel tiempo, en aquellos tiempos, en aquella época,
            por aquel entonces, por aquella época, en otros tiempos, en los buenos tiempos
            """
        ),
        reach="sentence",
    ),
    Frame(
        name="flashback",
        phrases=phrases(
            """
            años antes, años atrás, meses antes, meses atrás, semanas antes, días antes, tiempo atrás, décadas antes,
            décadas atrás, un año antes, el año anterior, la víspera, cuando era niño, cuando era niña, cuando era pequeño,
            cuando era pequeña, cuando era joven, cuando era chico, cuando era chica, cuando eran niños,
            cuando éramos niños, cuando yo era, de niño, de niña, de pequeño, de pequeña, de joven, de soltera, de soltero,
            en la infancia, en su infancia, en la juventud, en su juventud, en la adolescencia, hacía muchos años,
            hace muchos años, hacía mucho tiempo, hace mucho tiempo
            """
        ),
        reach="paragraph",
    ),
    Frame(
        name="lie",
        words=words(
            """
            mintió mentía mentira mentiras mintiendo mentiroso mentirosa mentí fingió fingía fingiendo fingen finge fingían
            fingieron fingí inventó inventaba inventado alegó alegaba alegando falso falsa falsos falsas falsamente farsa
            embuste calumnia seudónimo
            """
        ),
        phrases=phrases(
            """
            dijo a todos, decía a todos, había dicho a todos, contó a todos, contaba a todos, se hizo pasar, se hacía pasar,
            se había hecho pasar, hizo como que, hacía como que, en la versión, de mentira
            """
        ),
        reach="rest",
    ),
    Frame(
        name="rumour",
        words=words(
            "dicen decían rumor rumores chisme chismes habladurías supuestamente leyenda leyendas cotilleo cotilleos"
        ),
        phrases=phrases(
            """
            se decía, se dice, se contaba, se cuenta, se rumoreaba, se murmuraba, había oído decir, oyó decir, oí decir,
            corría el rumor, corría la voz, malas lenguas, al parecer, por lo visto, según decían, según dicen,
            según contaban, contaban que, cuentan que, había quien decía, hubo quien dijo
            """
        ),
        reach="sentence",
    ),
    Frame(
        name="document",
        words=words("titular titulares estrofa"),
        phrases=phrases(
            """
            decía la carta, decía la nota, decía el cartel, decía el titular, decía el periódico, se leía, en la carta,
            en las cartas, en la nota, en el periódico, en los periódicos, en la novela, en el cuento, en el poema,
            en el libro, en la película, en la obra, en la canción, la letra de, en el diario, la heroína de, el héroe de,
            la protagonista, el protagonista, en el telegrama, la carta decía, la nota decía
            """
        ),
        reach="clause",
    ),
    Frame(
        name="mirror",
        words=words(
            "espejo espejos espejito retrovisor reflejo reflejos reflejado reflejada reflejados reflejaba"
        ),
        reach="sentence",
    ),
    Frame(
        name="portrait",
        words=words(
            """
            retrato retratos fotografía fotografías foto fotos estatua estatuas busto bustos pintura pinturas grabado
            grabados acuarela acuarelas daguerrotipo caricatura
            """
        ),
        phrases=phrases("el cuadro, en el cuadro, en el lienzo, un cuadro"),
        reach="clause",
    ),
    Frame(
        name="disguise",
        words=words(
            """
            disfraz disfraces disfrazado disfrazada disfrazados disfrazó peluca pelucas máscara máscaras enmascarado
            enmascarada antifaz travestido incógnito
            """
        ),
        phrases=phrases(
            "vestido como, vestida como, bigote postizo, barba postiza, pelo postizo, de incógnito"
        ),
        reach="clause",
    ),
    Frame(
        name="light",
        words=words("penumbra contraluz neón neones estroboscópica crepúsculo"),
        phrases=phrases(
            """
            a la luz, bajo la luz, a la luna, bajo la luna, luz de la luna, bajo las luces, contra la luz, luz roja,
            luz azul, luz azulada, luz amarilla, luz amarillenta, luz verde, luz débil, al resplandor, en la oscuridad,
            a media luz, en la sombra
            """
        ),
        reach="sentence",
    ),
    Frame(
        name="ghost",
        words=words(
            "fantasma fantasmas aparición apariciones espectro espectros grabación grabaciones grabadora médium ánima"
        ),
        phrases=phrases(
            """
            alma en pena, almas en pena, del otro mundo, buzón de voz, contestador automático, mensaje de voz,
            en el vídeo, en la cinta, el espíritu de, el espíritu del
            """
        ),
        reach="clause",
    ),
    Frame(
        name="magic",
        words=words(
            "hechizo hechizos hechizado hechizada hechizó sortilegio magia metamorfosis encantamiento conjuro"
        ),
        phrases=phrases("se transformó en, se transmutó en, transformado en, transformada en"),
        reach="sentence",
    ),
)

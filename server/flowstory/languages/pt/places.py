"""Portuguese: nouns that tell places, groups and people."""

from __future__ import annotations

from flowstory.languages.pt._words import table, words

PLACE_NOUNS = words(
    """
    rua ruas avenida av. av alameda travessa beco ladeira viela largo praça praia porto rio ribeirão ribeira
    riacho córrego lago lagoa laguna baía enseada ilha ilhas arquipélago cabo ponta península mar oceano golfo
    estreito serra montanha monte morro pico colina outeiro vale planalto chapada sertão campo campos campina
    mata floresta bosque selva jardim jardins parque horto quinta chácara sítio fazenda engenho estância vila
    aldeia arraial povoado povoação lugarejo cidade cidadezinha município comarca distrito bairro subúrbio
    freguesia estado província país reino império república continente região condado principado ducado
    hotel pensão pousada hospedaria estalagem taverna taberna bar boteco botequim restaurante café confeitaria
    padaria livraria farmácia botica loja armazém mercado mercearia shopping galeria edifício prédio condomínio
    residencial casa casarão solar palácio palacete castelo torre fortaleza muralha portão ponte viaduto
    túnel estrada rodovia br caminho estação rodoviária aeroporto cais doca estaleiro farol igreja capela
    catedral sé matriz basílica convento mosteiro abadia seminário colégio escola ginásio liceu universidade
    faculdade hospital santa-casa asilo orfanato sanatório hospício clínica cemitério necrópole teatro cinema
    museu biblioteca arquivo estádio clube cassino fórum tribunal prisão cadeia presídio penitenciária quartel
    delegacia batalhão fábrica usina mina mosteiro favela cortiço vilarejo cachoeira cascata salto gruta caverna
    nascente fonte poço planície deserto pântano mangue manguezal restinga duna dunas istmo barra boca arroio
    são santa santo passo passeio calçadão boulevard rotunda rossio paço foz albufeira barragem represa açude
    """
)
PLACE_PREPOSITIONS = words("em no na nos nas num numa")
GROUP_NOUNS = words(
    """
    família famílias clã casa dinastia linhagem tribo povo povos nação irmãos irmãs banda orquestra coro grupo
    turma bando quadrilha gangue companhia empresa firma sociedade associação sindicato partido clube time
    equipe equipa seleção federação confederação liga ordem irmandade confraria congregação seita igreja exército
    regimento batalhão tropa brigada legião pelotão esquadra frota polícia banco editora jornal revista gazeta
    diário correio rádio tv canal rede ministério secretaria câmara senado assembleia conselho comissão comitê
    fundação instituto academia escola colégio universidade hospital cooperativa consórcio grêmio
    """
)
PERSON_NOUNS: dict[str, str] = table(
    {
        "male": """
        homem homens sujeito sujeitos cara caras rapaz rapazes rapazinho rapazote moço moços mocinho menino meninos
        menininho meninote garoto garotos garotinho moleque moleques guri guris piá bebezinho velho velhos
        velhinho velhote ancião senhor senhores cavalheiro fidalgo nobre rei príncipe infante conde barão duque marquês
        visconde imperador lorde amigo amigos inimigo vizinho vizinhos namorado namorados noivo marido
        esposo viúvo solteirão companheiro camarada parceiro sócio patrão empregado empregados
        criado criados mordomo copeiro cozinheiro jardineiro caseiro porteiro zelador cocheiro
        carroceiro barqueiro pescador marinheiro marujo capitão coronel general almirante tenente alferes soldado
        soldados sargento guarda vigia policiais delegado inspetor investigador juiz
        advogado promotor escrivão tabelião médico doutor cirurgião enfermeiro farmacêutico boticário
        veterinário professor mestre aluno alunos padre vigário cônego frade frei monge bispo pastor
        sacristão seminarista rabino coveiro carcereiro carrasco ladrão bandido assassino sequestrador
        prisioneiro preso condenado fugitivo ferreiro carpinteiro marceneiro pedreiro pintor escultor escritor
        poeta músico cantor ator diretor maestro alfaiate sapateiro barbeiro padeiro açougueiro vendedor
        mercador garçom taberneiro vendeiro fazendeiro lavrador vaqueiro peão tropeiro
        boiadeiro jagunço cangaceiro capataz feitor escravo mucamo índio caboclo mulato
        estrangeiro forasteiro desconhecido mendigo vagabundo bêbado louco doido herói cavaleiro
        escudeiro feiticeiro bruxo mago gigante anão pajem mensageiro carteiro entregador office-boy engenheiro
        arquiteto bancário contador secretário síndico prefeito governador ministro
        deputado senador embaixador defunto passageiro inquilino síndico fotógrafo
        bombeiro mecânico técnico funcionário operário caçador pirata mestre-escola mestre-sala
        """,
        "female": """
        mulher mulheres moça moças mocinha rapariga raparigas menina meninas menininha garota garotas garotinha
        guria gurias velha velhas velhinha anciã senhora senhoras senhorita dama damas fidalga rainha princesa
        condessa baronesa duquesa marquesa viscondessa imperatriz amiga amigas inimiga vizinha vizinhas namorada
        namoradas noiva esposa viúva solteirona companheira parceira sócia patroa empregada empregadas criada criadas
        governanta copeira cozinheira arrumadeira faxineira diarista lavadeira costureira modista bordadeira ama
        ama-seca babá ama-de-leite parteira mucama escrava aia donzela freira freiras madre noviça abadessa irmã
        médica doutora cirurgiã enfermeira veterinária farmacêutica professora mestra aluna alunas advogada promotora
        juíza delegada inspetora investigadora escritora poetisa pintora cantora atriz bailarina dançarina
        diretora vendedora secretária garçonete dona-de-casa fazendeira pescadora
        feiticeira bruxa fada sereia cigana índia cabocla mulata loira loura morena ruiva estrangeira
        forasteira desconhecida mendiga louca doida heroína defunta passageira inquilina
        engenheira arquiteta contadora síndica prefeita governadora ministra senadora deputada embaixadora fotógrafa
        funcionária operária prostituta meretriz puta cortesã moça-velha mocetona matrona sogra
        """,
        "": """
        pessoa pessoas gente criança crianças bebê bebês bebé nenê neném criatura indivíduo vítima vítimas testemunha
        jovem jovens adolescente adolescentes adulto adultos colega colegas chefe gerente estudante estudantes
        artista artistas jornalista repórter motorista taxista policial agente detetive dentista balconista florista
        comerciante negociante lojista viajante turista hóspede cliente clientes paciente pacientes parente parentes
        ajudante assistente comandante presidente cônjuge amante intérprete
        atendente recepcionista ascensorista pianista violinista violonista terapeuta analista
        personagem figura vulto sentinela rival cúmplice assaltante doente
        habitante imigrante selvagem mártir
        """,
    }
)
PERSON_NOUNS |= {
    "piloto": "",
    "porteiro": "male",
    "porteira": "female",
    "espião": "male",
    "espiã": "female",
    "suspeito": "male",
    "suspeita": "female",
    "cidadão": "male",
    "cidadã": "female",
    "camponês": "male",
    "camponesa": "female",
    "herdeiro": "male",
    "herdeira": "female",
    "vereador": "male",
    "vereadora": "female",
    "psicólogo": "male",
    "psicóloga": "female",
    "refugiado": "male",
    "refugiada": "female",
    "feminino": "female",
    "masculino": "male",
}

/** What the plugin says to the writer, in English and Brazilian Portuguese. */

export const WORDS = {
  en: {
    next: "Next finding",
    previous: "Previous finding",
    act: "Show what can be done about this finding",
    intended: "Say that this is intentional",
    explain: "Explain what is here",
    list: "Show all findings",
    restart: "Start again",
    findings: "Findings",
    nothing: "Nothing in this book asks for a second look.",
    count: "{findings} passages in {files} notes ask for a second look.",
    one: "One passage asks for a second look.",
    here: "There is no finding at the cursor.",
    unknown: "Nothing is known of this place.",
    off: "FlowStory rests",
    starting: "FlowStory is starting",
    mobile: "FlowStory reads your book in Obsidian for desktop; here it rests.",
    stale: "The text has changed in the meantime, so nothing was done. Please try again.",
    kept: "Kept: it is intentional.",
    evidence: "See",
    noReader: "To install FlowStory, run this in a terminal, then start it again:",
    copy: "Copy the command",
    copied: "Copied.",
    serverPath: "Path of the program",
    serverPathDesc: "Leave it empty to have it found. For this computer only.",
    folder: "Folder of the book",
    folderDesc: "Leave it empty if the whole vault is the book, or holds several.",
    language: "Language of the findings",
    languageDesc: "The language of the book itself is found in the book.",
    languageAuto: "As in Obsidian",
    state: "State",
    running: "FlowStory {version} reads this vault, found at {path}",
  },
  pt: {
    next: "Próximo achado",
    previous: "Achado anterior",
    act: "Mostrar o que se pode fazer com este achado",
    intended: "Dizer que isto é de propósito",
    explain: "Explicar o que há aqui",
    list: "Mostrar todos os achados",
    restart: "Iniciar de novo",
    findings: "Achados",
    nothing: "Nada neste livro pede um segundo olhar.",
    count: "Trechos que pedem um segundo olhar: {findings}, em notas: {files}.",
    one: "Um trecho pede um segundo olhar.",
    here: "Não há nenhum achado no cursor.",
    unknown: "Nada se sabe deste lugar.",
    off: "O FlowStory descansa",
    starting: "O FlowStory está iniciando",
    mobile: "O FlowStory lê o seu livro no Obsidian para computador; aqui ele descansa.",
    stale: "O texto mudou nesse meio-tempo, por isso nada foi feito. Tente de novo.",
    kept: "Anotado: é de propósito.",
    evidence: "Ver",
    noReader: "Para instalar o FlowStory, execute isto num terminal e depois inicie de novo:",
    copy: "Copiar o comando",
    copied: "Copiado.",
    serverPath: "Caminho do programa",
    serverPathDesc: "Deixe vazio para que seja encontrado. Só para este computador.",
    folder: "Pasta do livro",
    folderDesc: "Deixe vazio se o cofre inteiro é o livro, ou guarda vários.",
    language: "Língua dos achados",
    languageDesc: "A língua do próprio livro é descoberta no livro.",
    languageAuto: "Como no Obsidian",
    state: "Estado",
    running: "O FlowStory {version} lê este cofre; está em {path}",
  },
} as const satisfies Record<"en" | "pt", Record<string, string>>;

export type Word = keyof (typeof WORDS)["en"];
export type Words = (word: Word, details?: Readonly<Record<string, string | number>>) => string;

/** Give the words of a language: Portuguese for `pt…`, else English. */
export function words(locale: string): Words {
  const language = locale.toLowerCase().startsWith("pt") ? "pt" : "en";
  return (word, details = {}) =>
    WORDS[language][word].replace(/\{(\w+)\}/gu, (gap, name: string) => String(details[name] ?? gap));
}

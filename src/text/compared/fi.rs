use super::ComparedTexts;

pub const TEXTS: ComparedTexts = ComparedTexts {
    heading: "Ota vertailu mukaan",
    lead: "Taulukossa ja datassa on yksi tehtävä (”{0}”): kaikki alueet ja vuodet. Kuvassa ovat alueet vuonna {1}.",
    spreadsheet: "Vertailun taulukko (CSV, Excel)",
    data: "Vertailun data (CSV, koneluettava)",
    picture: "Vertailun kuva ({0})",
    marks: "Merkinnät",
};

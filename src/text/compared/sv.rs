use super::ComparedTexts;

pub const TEXTS: ComparedTexts = ComparedTexts {
    heading: "Ta med jämförelsen",
    lead: "Tabellen och data gäller en uppgift (”{0}”): alla områden och år. Bilden visar områdena år {1}.",
    spreadsheet: "Jämförelsens tabell (CSV, Excel)",
    data: "Jämförelsens data (CSV, maskinläsbar)",
    picture: "Jämförelsens bild ({0})",
    marks: "Märkningar",
};

use super::ComparedTexts;

pub const TEXTS: ComparedTexts = ComparedTexts {
    heading: "Take the comparison along",
    lead: "The table and the data are about one function (“{0}”): all regions and years. The picture shows the regions in {1}.",
    spreadsheet: "Table of the comparison (CSV, Excel)",
    data: "Data of the comparison (CSV, machine-readable)",
    picture: "Picture of the comparison ({0})",
    marks: "Marks",
};

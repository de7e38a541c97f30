use super::Pictures;
use crate::domain::Fit;

pub const PICTURES: Pictures = Pictures {
    chart: "Figur",
    bars: "Staplar och ring",
    tiles: "Rutor",
    tiles_hint: "Rutans yta är andelen av kostnaderna. Innehållet räknas upp men ritas inte, eftersom källan inte ger siffror för delarna. Välj en ruta för att öppna andelen.",
    parts: |count| format!("innehåller {count} delar"),
    small: "De här skulle bli för små rutor:",
    back_to_tiles: "Tillbaka till rutorna",
    back_to_share: |name| format!("Tillbaka till andelen {name}"),
    largest: |name, figures| format!("Den största andelen är {name}: {figures}."),
    tied: |names, percent| format!("Lika stora och störst är {names}: {percent} var."),
    together: |[one, two], percent| format!("{one} och {two} är tillsammans {percent}."),
    derived: |names| format!("Beräknad ur de andra siffrorna, inte angiven i källan: {names}."),
    misfit: |fit, sum, rest| match (fit, sum) {
        (Fit::Part, Some(sum)) => {
            format!("Andelarna är tillsammans {sum}. Resten, {rest}, hör inte till någon andel, och dess plats i figuren är tom.")
        }
        (Fit::Over, Some(sum)) => format!("Andelarna är tillsammans {sum}, mer än helheten. Därför ritas bara staplar."),
        (Fit::Over, None) => "Andelarna är tillsammans mycket mer än helheten. Därför ritas bara staplar.".to_owned(),
        (Fit::Negative, _) => {
            "Någon siffra är mindre än noll. Därför ritas bara staplar, och en negativ stapel går åt vänster från noll.".to_owned()
        }
        (Fit::Nothing, _) => "Ingen andel är större än noll, så det finns inget att rita.".to_owned(),
        (Fit::Many, _) => "Andelarna är så många att en ring inte skulle gå att läsa. Därför ritas bara staplar.".to_owned(),
        _ => String::new(),
    },
    rounded: |column, sum, total| format!("{column}: varje siffra är avrundad för sig, så summan av dem är {sum} och inte {total}."),
    timeline_scale: |years| {
        format!("Linjen under varje händelse visar dess plats på samma tidsskala: {years}, med ett märke för varje månad.")
    },
    coordinators_lead: "En i varje universitetssjukhus område. Orterna:",
};

use super::Pictures;
use crate::domain::Fit;

pub const PICTURES: Pictures = Pictures {
    chart: "Figur",
    bars: "Staplar och ring",
    tiles: "Rutor",
    tiles_hint: "Rutans yta är andelen av kostnaderna. Innehållet räknas upp men ritas inte, eftersom källan inte ger siffror för delarna. Välj en ruta för att öppna andelen.",
    parts: |count| if count == 1 { "innehåller 1 del".to_owned() } else { format!("innehåller {count} delar") },
    small: "De här skulle bli för små rutor:",
    back_to_tiles: "Tillbaka till rutorna",
    quoted: "”{0}”",
    largest: "Den största andelen är {0}: {1}.",
    tied: "Lika stora och störst är {0}: {1} var.",
    together: "{0} och {1} är tillsammans {2}.",
    derived: "Beräknad ur de andra siffrorna, inte angiven i källan: {0}.",
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
    rounded: "{0}: varje siffra är avrundad för sig, så summan av dem är {1} och inte {2}.",
    timeline_scale: "Linjen under varje händelse visar dess plats på samma tidsskala: {0}, med ett märke för varje månad.",
    coordinators_lead: "En i varje universitetssjukhus område. Orterna:",
};

//! What languages are called, for filters: made when a dataset is made, no visitor downloads it.

use crate::domain::Lang;

/// Tags with the names in Finnish, Swedish and English: what services in Finland, and those of the feeds we read, are given in.
const NAMES: [(&str, [&str; 3]); 45] = [
    ("ar", ["arabia", "arabiska", "Arabic"]),
    ("bn", ["bengali", "bengali", "Bengali"]),
    ("bs", ["bosnia", "bosniska", "Bosnian"]),
    ("cs", ["tšekki", "tjeckiska", "Czech"]),
    ("da", ["tanska", "danska", "Danish"]),
    ("de", ["saksa", "tyska", "German"]),
    ("el", ["kreikka", "grekiska", "Greek"]),
    ("en", ["englanti", "engelska", "English"]),
    ("es", ["espanja", "spanska", "Spanish"]),
    ("et", ["viro", "estniska", "Estonian"]),
    ("fa", ["persia", "persiska", "Persian"]),
    ("fi", ["suomi", "finska", "Finnish"]),
    ("fr", ["ranska", "franska", "French"]),
    ("fse", ["suomalainen viittomakieli", "finskt teckenspråk", "Finnish Sign Language"]),
    ("fss", ["suomenruotsalainen viittomakieli", "finlandssvenskt teckenspråk", "Finland-Swedish Sign Language"]),
    ("gu", ["gudžarati", "gujarati", "Gujarati"]),
    ("hi", ["hindi", "hindi", "Hindi"]),
    ("hu", ["unkari", "ungerska", "Hungarian"]),
    ("it", ["italia", "italienska", "Italian"]),
    ("ku", ["kurdi", "kurdiska", "Kurdish"]),
    ("lt", ["liettua", "litauiska", "Lithuanian"]),
    ("lv", ["latvia", "lettiska", "Latvian"]),
    ("nl", ["hollanti", "nederländska", "Dutch"]),
    ("no", ["norja", "norska", "Norwegian"]),
    ("pa", ["pandžabi", "punjabi", "Punjabi"]),
    ("pl", ["puola", "polska", "Polish"]),
    ("pt", ["portugali", "portugisiska", "Portuguese"]),
    ("rmf", ["Suomen romani", "finsk romani", "Finnish Romani"]),
    ("ro", ["romania", "rumänska", "Romanian"]),
    ("rom", ["romani", "romani", "Romani"]),
    ("ru", ["venäjä", "ryska", "Russian"]),
    ("se", ["pohjoissaame", "nordsamiska", "Northern Sámi"]),
    ("smn", ["inarinsaame", "enaresamiska", "Inari Sámi"]),
    ("sms", ["koltansaame", "skoltsamiska", "Skolt Sámi"]),
    ("so", ["somali", "somaliska", "Somali"]),
    ("sq", ["albania", "albanska", "Albanian"]),
    ("sv", ["ruotsi", "svenska", "Swedish"]),
    ("th", ["thai", "thailändska", "Thai"]),
    ("ti", ["tigrinja", "tigrinja", "Tigrinya"]),
    ("tl", ["tagalog", "tagalog", "Tagalog"]),
    ("tr", ["turkki", "turkiska", "Turkish"]),
    ("uk", ["ukraina", "ukrainska", "Ukrainian"]),
    ("ur", ["urdu", "urdu", "Urdu"]),
    ("vi", ["vietnam", "vietnamesiska", "Vietnamese"]),
    ("zh", ["kiina", "kinesiska", "Chinese"]),
];

/// A language's name as it stands in a list; its tag where it is none of ours.
#[must_use]
pub fn language(tag: &str, lang: Lang) -> String {
    let Some((_, [fi, sv, en])) = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag)) else { return tag.to_owned() };
    let name = match lang {
        Lang::Fi => fi,
        Lang::Sv => sv,
        Lang::En => en,
    };
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

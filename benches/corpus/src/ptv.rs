//! Services in the wire format of the Finnish Service Catalogue (PTV, version 11), for the measure of relevance.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::Document;

/// The Finnish side of every service of a page.
pub fn read(page: &str) -> Result<Vec<Document>> {
    let page: Value = serde_json::from_str(page.trim_start_matches('\u{feff}'))?;
    let items = page["itemList"].as_array().context("the page has no itemList")?;
    Ok(items.iter().map(document).collect())
}

fn document(item: &Value) -> Document {
    let one = |list: &str, kind: &str| finnish(&item[list], Some(kind)).into_iter().next().unwrap_or_default();
    let classes = |list: &str| -> Vec<String> {
        item[list].as_array().into_iter().flatten().flat_map(|class| finnish(&class["name"], None)).collect()
    };
    Document {
        id: item["id"].as_str().unwrap_or_default().to_owned(),
        name: one("serviceNames", "Name"),
        aliases: finnish(&item["serviceNames"], Some("AlternativeName")),
        words: ["ontologyTerms", "serviceClasses", "lifeEvents"]
            .iter()
            .flat_map(|list| classes(list))
            .chain(finnish(&item["keywords"], None))
            .collect(),
        examples: Vec::new(),
        summary: one("serviceDescriptions", "Summary"),
        description: one("serviceDescriptions", "Description"),
        audience: finnish(&item["requirements"], None).join(" "),
    }
}

/// The Finnish texts of a list, which is in no order.
fn finnish(list: &Value, kind: Option<&str>) -> Vec<String> {
    let fits = |text: &&Value| text["language"] == "fi" && kind.is_none_or(|kind| text["type"] == kind);
    let texts = list.as_array().into_iter().flatten().filter(fits);
    texts.filter_map(|text| text["value"].as_str()).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finnish_side_is_read() {
        let page = r#"{"itemList":[{"id":"a","keywords":null,
            "serviceNames":[{"language":"sv","value":"X","type":"Name"},{"language":"fi","value":"Neuvonta","type":"Name"}],
            "serviceDescriptions":[{"language":"fi","value":null,"type":"Summary"},{"language":"fi","value":"Kerromme.","type":"Description"}],
            "ontologyTerms":[{"name":[{"language":"fi","value":"ohjaus"}]}]}]}"#;
        let read = read(page).expect("a page");
        assert_eq!(
            read,
            [Document {
                id: "a".into(),
                name: "Neuvonta".into(),
                words: vec!["ohjaus".into()],
                description: "Kerromme.".into(),
                ..Document::default()
            }]
        );
    }
}

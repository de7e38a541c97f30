//! Whatever a file holds, its reader answers; and the same figures come out of every dialect they are written in.

use crate::support::tabled::{figures, mapping, regions, tabled};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::json;
use sote_explorer::formats::tables::{Mapping, TableMapping, csv_table, jsonstat, sotkanet};
use std::fmt::Write;

/// Ids, the statistics office's codes and Sotkanet's numbers, in the dataset's order.
const REGIONS: [(&str, &str, u16); 4] =
    [("country", "SSS", 658), ("satakunta", "HVA06", 976), ("pirkanmaa", "HVA08", 970), ("ahvenanmaa", "HVA91", 956)];

/// A table to write: figures as text, none where one is missing.
#[derive(Debug, Clone)]
struct Written {
    functions: Vec<u16>,
    regions: Vec<usize>,
    years: Vec<u16>,
    values: Vec<Option<String>>,
}

fn figure() -> impl Strategy<Value = Option<String>> {
    let units = -999_999_999_i64..999_999_999;
    proptest::option::weighted(0.8, (units, 0_usize..=6)).prop_map(|figure| {
        let (units, decimals) = figure?;
        let digits = format!("{:0width$}", units.unsigned_abs(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let sign = if units < 0 { "-" } else { "" };
        Some(if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
    })
}

fn written() -> impl Strategy<Value = Written> {
    let lists = (btree_set(1_u16..999, 1..4), btree_set(0..REGIONS.len(), 1..=4), btree_set(1990_u16..2030, 1..6));
    lists.prop_flat_map(|(functions, regions, years)| {
        let room = functions.len() * regions.len() * years.len();
        let lists = (functions, regions, years);
        (Just(lists), vec(figure(), room), figure()).prop_filter_map(
            "a figure in each row and column",
            |((functions, regions, years), mut values, _)| {
                // what has no figure at all is not of the table: one in each list keeps them
                for (place, value) in values.iter_mut().enumerate() {
                    if place % 3 == 0 || place % years.len() == 0 {
                        value.get_or_insert_with(|| "7.25".to_owned());
                    }
                }
                let written = Written {
                    functions: functions.into_iter().collect(),
                    regions: regions.into_iter().collect(),
                    years: years.into_iter().collect(),
                    values,
                };
                let each = |count: usize, of: &dyn Fn(usize) -> usize| {
                    (0..count).all(|it| (0..written.values.len()).any(|at| of(at) == it && written.values[at].is_some()))
                };
                let (regions, years) = (written.regions.len(), written.years.len());
                let is_full = each(years, &|at| at % years)
                    && each(regions, &|at| at / years % regions)
                    && each(written.functions.len(), &|at| at / years / regions);
                is_full.then_some(written)
            },
        )
    })
}

impl Written {
    fn each(&self, mut row: impl FnMut(u16, usize, u16, Option<&str>)) {
        let mut values = self.values.iter();
        for function in &self.functions {
            for region in &self.regions {
                for year in &self.years {
                    row(*function, *region, *year, values.next().expect("room for each").as_deref());
                }
            }
        }
    }

    fn jsonstat(&self, is_sparse: bool) -> String {
        let functions: Vec<String> = self.functions.iter().map(|function| format!("f{function}")).collect();
        let codes: Vec<&str> = self.regions.iter().map(|region| REGIONS[*region].1).collect();
        let years: Vec<String> = self.years.iter().map(ToString::to_string).collect();
        let some = self.values.iter().enumerate().filter_map(|(at, value)| Some(format!("\"{at}\": {}", value.as_ref()?)));
        let all = self.values.iter().map(|value| value.clone().unwrap_or_else(|| "null".to_owned()));
        let value = if is_sparse {
            format!("{{{}}}", some.collect::<Vec<_>>().join(","))
        } else {
            format!("[{}]", all.collect::<Vec<_>>().join(","))
        };
        let table = json!({
            "class": "dataset", "label": "Menot, euroa", "source": "Keksitty", "value": "HERE",
            "id": ["tehtava", "alue", "vuosi"], "size": [functions.len(), codes.len(), years.len()],
            "dimension": {
                "tehtava": { "category": { "index": functions } },
                "alue": { "category": { "index": codes } },
                "vuosi": { "category": { "index": years } },
            },
        });
        table.to_string().replace("\"HERE\"", &value)
    }

    fn long(&self) -> String {
        let mut csv = "Alue;Vuosi;Tehtävä;euroa\r\n".to_owned();
        self.each(|function, region, year, value| {
            let value = value.map_or("..".to_owned(), |value| value.replace('.', ",").replace('-', "\u{2212}"));
            let _ = write!(csv, "{};{year};f{function};{value}\r\n", REGIONS[region].1);
        });
        csv
    }

    fn wide(&self) -> String {
        let mut csv = format!("Function\tRegion\t{}", self.years.iter().map(ToString::to_string).collect::<Vec<_>>().join("\t"));
        self.each(|function, region, year, value| {
            if Some(&year) == self.years.first() {
                let _ = write!(csv, "\nf{function}\t{}", REGIONS[region].1);
            }
            let _ = write!(csv, "\t{}", value.unwrap_or_default());
        });
        csv
    }

    fn sotkanet(&self, is_json: bool) -> String {
        let mut csv = "indicator;region;year;gender;primary value;absolute value\n".to_owned();
        let mut rows = Vec::new();
        self.each(|function, region, year, value| {
            let number = REGIONS[region].2;
            let _ = writeln!(csv, "{function};{number};{year};total;{};", value.unwrap_or_default());
            let value = value.unwrap_or("null");
            rows.push(format!("{{\"indicator\":{function},\"region\":{number},\"year\":{year},\"gender\":\"total\",\"value\":{value}}}"));
        });
        if is_json { format!("[{}]", rows.join(",")) } else { csv }
    }
}

/// Bytes, texts, and texts that look like tables.
fn anything() -> impl Strategy<Value = Vec<u8>> {
    let table_like = "([a-zåäöA-Z0-9 .,;:\"'\\-\\t\\n\\r{}\\[\\]*%€]|alue|vuosi|2020|Pirkanmaa|Koko maa|HVA08|1,5|\\.\\.|indicator;region;year;gender;primary value){0,60}";
    let json_like = "\\{(\"(class|id|size|value|dimension|role|category|index|label|status|dataset|link|item)\":(\\{\\}|\\[\\]|1|-1|null|\"a\"|\\[1\\]|\\[\"a\"\\]|\\{\"a\":\\{\"category\":\\{\"index\":\\[\"2020\"\\]\\}\\}\\}),){0,12}\"x\":0\\}";
    prop_oneof![
        vec(any::<u8>(), 0..200),
        ".{0,200}".prop_map(String::into_bytes),
        table_like.prop_map(String::into_bytes),
        json_like.prop_map(String::into_bytes)
    ]
}

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_file_breaks_a_reader(bytes in anything()) {
        let _ = tabled(&bytes, "");
        let _ = tabled(&bytes, "region = \"pirkanmaa\"\nyear = \"2020\"");
        let text = String::from_utf8_lossy(&bytes);
        let _ = jsonstat::read(&text);
        let _ = sotkanet::read_csv(&text, false);
        let _ = sotkanet::read_json(&text, true);
        let _ = csv_table::read(&text, &TableMapping::default(), regions());
        let _ = Mapping::read(&text);
    }

    #[test]
    fn no_piece_of_a_table_breaks_a_reader(written in written(), cut in any::<prop::sample::Index>(), byte in any::<u8>()) {
        for text in [written.jsonstat(false), written.jsonstat(true), written.long(), written.wide(), written.sotkanet(false), written.sotkanet(true)] {
            let mut bytes = text.into_bytes();
            let place = cut.index(bytes.len());
            let _ = tabled(&bytes[..place], "");
            bytes[place] = byte;
            let _ = tabled(&bytes, "");
        }
    }

    #[test]
    fn every_dialect_gives_the_same_figures(written in written()) {
        let expected: Vec<String> = written.values.iter().map(|value| value.clone().unwrap_or_else(|| "-".to_owned())).map(|value| if value.trim_matches(['-', '0', '.']).is_empty() && value != "-" { value.trim_start_matches('-').to_owned() } else { value }).collect();
        let ids: Vec<&str> = written.regions.iter().map(|region| REGIONS[*region].0).collect();
        let csv = "source = \"Keksitty\"\nunit = \"eur\"\n";
        for (name, text, told) in [
            ("dense", written.jsonstat(false), ""),
            ("sparse", written.jsonstat(true), ""),
            ("long", written.long(), &format!("{csv}decimal_mark = \",\"\n")),
            ("wide", written.wide(), &format!("{csv}decimal_mark = \".\"\n")),
            ("sotkanet", written.sotkanet(false), csv),
            ("sotkanet json", written.sotkanet(true), csv),
        ] {
            let tabled = tabled(text.as_bytes(), told).map_err(TestCaseError::fail)?;
            prop_assert_eq!(&tabled.told, &Vec::<String>::new(), "{}", name);
            prop_assert_eq!(tabled.tables.len(), 1, "{}", name);
            let table = &tabled.tables[0];
            prop_assert_eq!(&table.regions, &ids, "{}", name);
            prop_assert_eq!(table.years.iter().map(|year| year.year).collect::<Vec<_>>(), written.years.clone(), "{}", name);
            prop_assert_eq!(figures(table), expected.clone(), "{}: {}", name, text);
        }
        prop_assert!(mapping().tables.is_empty());
    }
}

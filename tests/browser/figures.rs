//! Figures and dates beside the browser's own `Intl`.

use js_sys::Function;
use sote_explorer::domain::{Date, Decimal, Lang};
use sote_explorer::text::{date, number, percent};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The languages as they are written in Finland; English as in Europe.
const LOCALES: [(Lang, &str); 3] = [(Lang::Fi, "fi-FI"), (Lang::Sv, "sv-FI"), (Lang::En, "en-GB")];

/// What a function of the browser's says of some texts.
fn browser(arguments: &str, body: &str, values: [&str; 3]) -> String {
    let [one, two, three] = values.map(JsValue::from_str);
    let said = Function::new_with_args(arguments, body).call3(&JsValue::NULL, &one, &two, &three).expect("the browser answers");
    said.as_string().expect("a text")
}

#[wasm_bindgen_test]
fn figures_are_grouped_and_marked_as_the_browser_does() {
    let body = "return new Intl.NumberFormat(locale, { minimumFractionDigits: Number(decimals), maximumFractionDigits: 20 }).format(value)";
    for text in ["0", "7", "999", "1000", "20045", "5533793", "36.6", "18.50", "1234.5678", "-12.5", "-1000"] {
        let figure = Decimal::parse(text).expect("a figure");
        for (lang, locale) in LOCALES {
            let said = browser("locale, value, decimals", body, [locale, text, &figure.decimals().to_string()]);
            // intended: English too has the true minus sign, where Intl writes a hyphen
            assert_eq!(number(lang, figure), said.replace('-', "\u{2212}"), "{locale} {text}");
        }
    }
}

#[wasm_bindgen_test]
fn percentages_are_written_as_the_browser_does() {
    let body = "return new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: Number(decimals) }).format(value / 100)";
    for text in ["0", "7", "38", "100", "36.6", "18.5"] {
        let figure = Decimal::parse(text).expect("a figure");
        for (lang, locale) in LOCALES {
            let said = browser("locale, value, decimals", body, [locale, text, &figure.decimals().to_string()]);
            assert_eq!(percent(lang, figure), said, "{locale} {text}");
        }
    }
}

#[wasm_bindgen_test]
fn days_are_written_as_the_browser_does() {
    let body = "return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', year: 'numeric', month }).format(new Date(day))";
    for day in ["2020-01-24", "2020-03-31", "2021-09-10", "2024-12-31", "2020-02-01"] {
        for (lang, locale) in LOCALES {
            let month = if lang == Lang::En { "long" } else { "numeric" };
            let said = browser("locale, day, month", body, [locale, day, month]);
            assert_eq!(date(lang, Date::parse(day).expect("a date")), said, "{locale} {day}");
        }
    }
}

#[wasm_bindgen_test]
fn months_are_named_as_the_browser_does() {
    let body =
        "return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(new Date(month + '-15'))";
    for month in 1..=12 {
        let month = format!("2020-{month:02}");
        for (lang, locale) in LOCALES {
            let said = browser("locale, month", body, [locale, &month, ""]);
            assert_eq!(date(lang, Date::parse(&month).expect("a month")), said, "{locale} {month}");
        }
    }
}

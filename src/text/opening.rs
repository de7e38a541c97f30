//! Whether something is open, said as each language says it.

use super::date;
use crate::domain::civil::Holiday;
use crate::domain::{Lang, Now, Until};

/// `Auki nyt, sulkeutuu klo 16.00`, and whatever may make that untrue.
#[must_use]
pub fn opening(lang: Lang, now: &Now) -> String {
    let [open, until, closed, again, abroad] = match lang {
        Lang::Fi => ["Auki nyt", ", sulkeutuu ", "Kiinni nyt", ", avautuu ", " (Suomen aikaa)"],
        Lang::Sv => ["Öppet nu", ", stänger ", "Stängt nu", ", öppnar ", " (finsk tid)"],
        Lang::En => ["Open now", ", closes ", "Closed now", ", opens ", " (Finnish time)"],
    };
    let (state, then) = if now.is_open { (open, until) } else { (closed, again) };
    let mut said = state.to_owned();
    if let Some(end) = &now.until {
        said.push_str(then);
        said.push_str(&time(lang, end));
        if now.is_abroad {
            said.push_str(abroad);
        }
    }
    said.push('.');
    let doubts = [(now.today, true), (now.then, false)];
    for (holiday, is_today) in doubts.into_iter().filter_map(|(holiday, is_today)| Some((holiday?, is_today))) {
        said.push(' ');
        said.push_str(&doubt(lang, holiday, is_today));
    }
    said
}

/// What is told is more than half a year old.
#[must_use]
pub fn old(lang: Lang, day: &str) -> String {
    let [begin, end] = match lang {
        Lang::Fi => ["Tiedot ovat yli puoli vuotta vanhoja (", ") ja voivat olla muuttuneet. Varmista ne palvelusta."],
        Lang::Sv => ["Uppgifterna är över ett halvt år gamla (", ") och kan ha ändrats. Kontrollera dem hos tjänsten."],
        Lang::En => ["This information is more than six months old (", ") and may have changed. Check it with the service."],
    };
    [begin, day, end].concat()
}

/// `klo 16.00`, `huomenna klo 8.00`, `maanantaina klo 8.00`, `7.1.2027 klo 8.00`.
fn time(lang: Lang, until: &Until) -> String {
    let Until { days, date: on, weekday, minute } = *until;
    let (hour, rest) = (minute / 60, minute % 60);
    // midnight belongs to the day that ends
    let (days, hour) = if days == 1 && minute == 0 { (0, 24) } else { (days, hour) };
    let clock = match lang {
        Lang::Fi => format!("klo {hour}.{rest:02}"),
        Lang::Sv => format!("kl. {hour}.{rest:02}"),
        Lang::En if hour == 24 => "at midnight".to_owned(),
        Lang::En => format!("at {hour}:{rest:02}"),
    };
    let day = match days {
        0 => return clock,
        1 => match lang {
            Lang::Fi => "huomenna",
            Lang::Sv => "i morgon",
            Lang::En => "tomorrow",
        }
        .to_owned(),
        2..=6 => on_weekday(lang, weekday).to_owned(),
        _ => date(lang, on),
    };
    [&day, " ", &clock].concat()
}

fn on_weekday(lang: Lang, weekday: u8) -> &'static str {
    let names = match lang {
        Lang::Fi => ["maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina"],
        Lang::Sv => ["på måndag", "på tisdag", "på onsdag", "på torsdag", "på fredag", "på lördag", "på söndag"],
        Lang::En => ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"],
    };
    names.get(usize::from(weekday).wrapping_sub(1)).copied().unwrap_or_default()
}

fn doubt(lang: Lang, holiday: Holiday, is_today: bool) -> String {
    let name = name(lang, holiday);
    let [today, then, rest] = match lang {
        Lang::Fi => ["Tänään on ", "Silloin on ", ", ja aukiolo voi poiketa tavallisesta."],
        Lang::Sv => ["I dag är det ", "Då är det ", ", och öppettiderna kan vara andra än vanligt."],
        Lang::En => ["Today is ", "That day is ", ", so the opening hours may differ."],
    };
    [if is_today { today } else { then }, name, rest].concat()
}

const fn name(lang: Lang, holiday: Holiday) -> &'static str {
    let [fi, sv, en] = match holiday {
        Holiday::NewYear => ["uudenvuodenpäivä", "nyårsdagen", "New Year’s Day"],
        Holiday::Epiphany => ["loppiainen", "trettondagen", "Epiphany"],
        Holiday::GoodFriday => ["pitkäperjantai", "långfredagen", "Good Friday"],
        Holiday::Easter => ["pääsiäispäivä", "påskdagen", "Easter Sunday"],
        Holiday::EasterMonday => ["toinen pääsiäispäivä", "annandag påsk", "Easter Monday"],
        Holiday::MayDay => ["vappu", "första maj", "May Day"],
        Holiday::Ascension => ["helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"],
        Holiday::Pentecost => ["helluntai", "pingstdagen", "Whit Sunday"],
        Holiday::MidsummerEve => ["juhannusaatto", "midsommarafton", "Midsummer Eve"],
        Holiday::Midsummer => ["juhannuspäivä", "midsommardagen", "Midsummer Day"],
        Holiday::AllSaints => ["pyhäinpäivä", "alla helgons dag", "All Saints’ Day"],
        Holiday::Independence => ["itsenäisyyspäivä", "självständighetsdagen", "Independence Day"],
        Holiday::ChristmasEve => ["jouluaatto", "julafton", "Christmas Eve"],
        Holiday::Christmas => ["joulupäivä", "juldagen", "Christmas Day"],
        Holiday::BoxingDay => ["tapaninpäivä", "annandag jul", "Boxing Day"],
    };
    match lang {
        Lang::Fi => fi,
        Lang::Sv => sv,
        Lang::En => en,
    }
}

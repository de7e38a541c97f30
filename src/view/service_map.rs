//! The whole at a glance: social and health care, what they share, and who stands around them. Each part leads to its services.

use super::Stage;
use super::draw::{El, el};
use super::stage::plain_button;
use crate::domain::Sector;
use crate::explorer::Action;
use crate::explorer::screen::ServicesScreen;

/// A part that is pressed shows its services alone; pressed again, all are back.
pub fn service_map(stage: &Stage, screen: &ServicesScreen) -> El {
    let texts = stage.texts;
    let part = |(sector, count): (Sector, usize)| {
        let is_chosen = screen.sector == Some(sector);
        let next = if is_chosen { None } else { Some(sector) };
        plain_button(&["part ", sector.id()].concat())
            .key(sector.id())
            .says("aria-pressed", is_chosen)
            .click(&stage.send, Action::ChooseSector(next))
            .add(el("strong").text((texts.sector)(sector)))
            .text(" ")
            .add(el("span").text((texts.sector_description)(sector)))
            .text(" ")
            .add(el("span").class("many").text(&(texts.services_shown)(count)))
    };
    let parts = Sector::ALL.into_iter().zip(screen.sectors).filter(|(_, count)| *count > 0);
    el("div").class("whole").attr("role", "group").attr("aria-label", texts.service_map).all(parts.map(part))
}

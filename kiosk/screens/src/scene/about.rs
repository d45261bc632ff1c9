//! What kind of company it is. All of it may be skipped.

use super::pages::{self, ON_A_PAGE};
use super::stage::{GAP, Stage, split};
use super::{Align, Look};
use crate::area::Area;
use crate::face::Type;
use crate::ink::Ink;
use crate::session::Action;
use crate::texts::{count, fill, texts};
use peil_core::record::{Province, Sector, SizeClass};

/// Of the way back.
const BACK: u16 = 48;

pub(super) fn size(stage: &mut Stage<'_, '_>) {
    let words = texts(stage.session.language());
    stage.heading(words.size_asked);
    let body = stage.body();
    let chosen = stage.session.size;
    for (place, (size, label)) in (0..=u16::MAX).zip(SizeClass::ALL.into_iter().zip(words.sizes)) {
        let look = look(chosen == Some(size));
        stage.button(body.row(place, 31, GAP), label, Action::Size(size), look);
    }
    foot(stage, None);
}

pub(super) fn sector(stage: &mut Stage<'_, '_>, page: u8) {
    let words = texts(stage.session.language());
    stage.heading(words.sector_asked);
    let body = stage.body();
    let chosen = stage.session.sector;
    let sectors = ('A'..='U').filter_map(Sector::from_letter).zip(words.sectors);
    for (place, (sector, label)) in (0..=u16::MAX).zip(on_page(sectors, page)) {
        stage.button(cell(body, place), label, Action::Sector(sector), look(chosen == Some(sector)));
    }
    foot(stage, Some((page, pages::of(Sector::COUNT.into()))));
}

pub(super) fn province(stage: &mut Stage<'_, '_>, page: u8) {
    let words = texts(stage.session.language());
    stage.heading(words.province_asked);
    let body = stage.body();
    let chosen = stage.session.province;
    let provinces = Province::ALL.into_iter().zip(words.provinces);
    for (place, (province, label)) in (0..=u16::MAX).zip(on_page(provinces, page)) {
        stage.button(cell(body, place), label, Action::Province(province), look(chosen == Some(province)));
    }
    foot(stage, Some((page, pages::of(Province::ALL.len()))));
}

fn on_page<T>(entries: impl Iterator<Item = T>, page: u8) -> impl Iterator<Item = T> {
    entries.skip(usize::from(page).saturating_mul(ON_A_PAGE)).take(ON_A_PAGE)
}

/// Two columns of three.
fn cell(body: Area, place: u16) -> Area {
    body.column(place % 2, 2, GAP).row(place / 2, 43, GAP)
}

const fn look(chosen: bool) -> Look {
    if chosen { Look::Chosen } else { Look::Listed }
}

/// Back, the pages of a list, and on without an answer.
fn foot(stage: &mut Stage<'_, '_>, pages: Option<(u8, u8)>) {
    let language = stage.session.language();
    let words = texts(language);
    let (back, rest) = split(stage.foot(), BACK, GAP);
    let (first, last) = split(rest, rest.width / 20 * 11, GAP);
    stage.back(back);
    match pages {
        Some((page, all)) => {
            let of = [count(u32::from(page).saturating_add(1), language), count(all.into(), language)];
            let [page, all] = of.each_ref().map(heapless::String::as_str);
            stage.button(first, &fill(words.more, &[page, all]), Action::More, Look::Plain);
        }
        None => stage.text(first, words.invitation, Type::Small, Ink::Muted, Align::Center),
    }
    stage.button(last, words.skip, Action::Skip, Look::Plain);
}

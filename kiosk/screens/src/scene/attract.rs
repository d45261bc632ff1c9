//! The invitation: where the country stands, and the choice of language.

use super::stage::{GAP, Stage};
use super::{Align, Look, What};
use crate::area::Area;
use crate::face::Type;
use crate::figures::{HEADLINE, Left};
use crate::ink::Ink;
use crate::session::Action;
use crate::texts::{Filled, decimal, fill, of, texts, year};
use peil_core::Comparator;
use peil_core::record::Language;

pub(super) fn show(stage: &mut Stage<'_, '_>) {
    let language = stage.session.language();
    let words = texts(language);
    let head = stage.head();
    stage.item(Area { width: 30, height: 30, top: 6, ..head }, What::Mark);
    let title = Area { left: head.left.saturating_add(38), width: head.width.saturating_sub(38), ..head };
    stage.text(title, words.title, Type::Title, Ink::Text, Align::Left);

    let all = stage.body();
    let body = Area { top: all.top.saturating_add(4), height: all.height.saturating_sub(4), ..all };
    stage.text(
        Area { height: 22, ..body },
        of(HEADLINE.name, language),
        Type::Strong,
        Ink::Text,
        Align::Left,
    );
    let under = body.top.saturating_add(22);
    let source = fill(words.compared_source, &[of(HEADLINE.population, language), &year(HEADLINE.year)]);
    stage.text(Area { top: under, height: 18, ..body }, &source, Type::Small, Ink::Muted, Align::Left);
    figure(stage, Area { top: under.saturating_add(18), height: 66, ..body });
    let gauge = Area { top: under.saturating_add(84), height: 28, ..body };
    stage.item(gauge, What::Gauge { value: HEADLINE.value, target: HEADLINE.target });

    let foot = stage.foot();
    if stage.session.is_open() {
        for (place, language) in (0..=u16::MAX).zip(Language::ALL) {
            let area = foot.column(place, 2, GAP);
            stage.button(area, texts(language).language_name, Action::Begin(language), Look::Plain);
        }
    } else if let Some(status) = &stage.session.status {
        let why = if status.full { words.full } else { words.faulty };
        stage.text(foot, why, Type::Body, Ink::Behind, Align::Left);
    }
}

/// The value, and beside it target, gap and years.
fn figure(stage: &mut Stage<'_, '_>, area: Area) {
    let language = stage.session.language();
    let words = texts(language);
    let percent = |number| fill(words.percent, &[&decimal(number, HEADLINE.digits, language)]);
    let wide = area.width / 2;
    let value = Area { width: wide.saturating_sub(2), ..area };
    stage.text(value, &percent(HEADLINE.value), Type::Large, Ink::Text, Align::Left);

    let left = value.right().saturating_add(4);
    let beside = Area { left, width: area.right().saturating_sub(left), ..area };
    let target = fill(words.percent, &[&decimal(HEADLINE.target, 0, language)]);
    let target = bounded(HEADLINE.comparator, &target);
    let target = fill(words.target_by, &[&target, &year(HEADLINE.by)]);
    labelled(stage, beside.row(0, 22, 0), words.target, &target);
    if let Some(gap) = HEADLINE.gap() {
        let number = decimal(gap.value, HEADLINE.digits, language);
        let gap = words.qualified(gap.qualifier, &fill(words.points_short, &[&number]));
        labelled(stage, beside.row(1, 22, 0), words.gap, &gap);
    }
    let left = match HEADLINE.left(stage.session.clock) {
        Some(Left::Passed) => words.deadline_passed,
        Some(Left::Years(years)) => words.years_left.get(usize::from(years)).copied().unwrap_or(""),
        None => "",
    };
    stage.text(beside.row(2, 22, 0), left, Type::Body, Ink::Text, Align::Right);
}

/// A target with the sign of what is asked, as on the desktop.
fn bounded(comparator: Comparator, value: &str) -> Filled {
    let sign = match comparator {
        Comparator::AtLeast => "≥",
        Comparator::MoreThan => ">",
        Comparator::AtMost => "≤",
        Comparator::LessThan => "<",
    };
    fill("\u{1}\u{a0}\u{2}", &[sign, value])
}

fn labelled(stage: &mut Stage<'_, '_>, area: Area, label: &str, value: &str) {
    let (name, rest) = super::stage::split(area, 45, 0);
    stage.text(name, label, Type::Body, Ink::Muted, Align::Left);
    stage.text(rest, value, Type::Strong, Ink::Text, Align::Right);
}

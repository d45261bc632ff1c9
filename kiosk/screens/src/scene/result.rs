//! What the answers come to.

use super::stage::{GAP, Stage, split};
use super::{Align, Look, What};
use crate::area::Area;
use crate::face::Type;
use crate::figures::{HEADLINE, NATIONAL};
use crate::ink::Ink;
use crate::session::{Action, Outcome, Page};
use crate::texts::{Filled, Texts, count, decimal, fill, of, texts, year};
use crate::written::written;
use peil_core::Decimal;
use peil_core::intensity::{Level, Scan};

/// So many steps are named.
const STEPS: usize = 3;

pub(super) fn show(stage: &mut Stage<'_, '_>, page: Page) {
    match page {
        Page::Score => score(stage),
        Page::Steps => steps(stage),
        Page::Compared => compared(stage),
        Page::Code => code(stage),
    }
    let words = texts(stage.session.language());
    let foot = stage.foot();
    // The first page has none before it: the record is kept, and the questions are over.
    let (back, rest) = if page.before().is_some() { split(foot, 48, GAP) } else { (foot, foot) };
    match page.next() {
        Some(_) => stage.button(rest, words.next, Action::Next, Look::Plain),
        None => stage.button(rest, words.done, Action::Done, Look::Plain),
    }
    if page.before().is_some() {
        stage.back(back);
    }
}

fn score(stage: &mut Stage<'_, '_>) {
    let language = stage.session.language();
    let words = texts(language);
    let scan = stage.session.deduced();
    stage.heading(&fill("\u{1}: \u{2}", &[words.level, &level_of(words, scan)]));
    let body = stage.body();
    let (worst, best) = (scan.worst().points(), scan.best().points());
    let points_width = if worst == best { 60 } else { 148 };
    let (left, right) = split(Area { height: 46, ..body }, points_width, 8);
    let points = if worst == best { count(worst.into(), language) } else { range(worst, best) };
    stage.text(left, &points, Type::Large, Ink::Accent, Align::Left);
    stage.text(right.row(0, 23, 0), words.score, Type::Body, Ink::Muted, Align::Left);
    stage.text(right.row(1, 23, 0), words.of_twelve, Type::Strong, Ink::Text, Align::Left);
    let scale = Area { top: body.top.saturating_add(48), height: 28, ..body };
    stage.item(scale, What::Scale { worst, best });
    let top = scale.bottom();
    let lines = Area { top, height: body.bottom().saturating_sub(top), ..body };
    let half = lines.height / 2;
    let ink = if scan.is_basic() == Some(true) { Ink::Met } else { Ink::Behind };
    stage.text(lines.row(0, half, 0), &basic(words, scan), Type::Strong, ink, Align::Left);
    stage.text(lines.row(1, half, 0), &next_level(words, scan), Type::Body, Ink::Text, Align::Left);
}

/// A number that names something: never grouped.
fn digits(number: u32) -> heapless::String<16> {
    written(format_args!("{number}"))
}

fn range(worst: u8, best: u8) -> heapless::String<16> {
    written(format_args!("{worst}–{best}"))
}

fn name(words: &Texts, level: Level) -> &'static str {
    let mut names = Level::ALL.into_iter().zip(words.levels);
    names.find(|(listed, _)| *listed == level).map_or("", |(_, name)| name)
}

/// The level, or both that it may be.
fn level_of(words: &Texts, scan: Scan) -> Filled {
    let (worst, best) = (scan.worst().level(), scan.best().level());
    if worst == best {
        fill("\u{1}", &[name(words, worst)])
    } else {
        fill(words.level_open, &[name(words, worst), name(words, best)])
    }
}

fn basic(words: &Texts, scan: Scan) -> Filled {
    let missing = usize::from(scan.worst().gap_to_basic());
    let text = match scan.is_basic() {
        Some(true) => words.basic_reached,
        Some(false) => words.basic_missing.get(missing).copied().unwrap_or(""),
        None => words.basic_open.get(missing).copied().unwrap_or(""),
    };
    fill(text, &[])
}

fn next_level(words: &Texts, scan: Scan) -> Filled {
    let worst = scan.worst();
    let Some(next) = worst.level().next() else { return fill(words.next_level_none, &[]) };
    let by_count = if scan.is_complete() { &words.next_level } else { &words.next_level_worst };
    let text = by_count.get(usize::from(worst.gap_to(next))).copied().unwrap_or("");
    fill(text, &[name(words, next)])
}

fn steps(stage: &mut Stage<'_, '_>) {
    let language = stage.session.language();
    let words = texts(language);
    let body = stage.body();
    let Some(level) = stage.session.next_level() else {
        stage.heading(words.highest);
        stage.passage(body, words.highest_text);
        return;
    };
    stage.heading(&fill(words.steps, &[name(words, level)]));
    let session = stage.session;
    for (place, step) in (0..=u16::MAX).zip(session.steps.iter().take(STEPS)) {
        let row = body.row(place, 42, 0);
        let (disc, text) = split(row, 30, 8);
        let number = u8::try_from(place).unwrap_or(0).saturating_add(1);
        stage.item(disc, What::Disc { number });
        let label = words.questions.get(step.position).map_or("", |question| question.step);
        let label =
            if step.ask_first { fill(words.steps_unknown, &[label]) } else { fill("\u{1}", &[label]) };
        stage.text(text, &label, Type::Body, Ink::Text, Align::Left);
    }
    let more = session.steps.len().saturating_sub(STEPS);
    if let Some(text) = words.steps_more.get(more).filter(|_| more > 0) {
        let top = body.top.saturating_add(42 * 3);
        let area = Area { top, height: body.bottom().saturating_sub(top), ..body };
        stage.text(area, text, Type::Small, Ink::Muted, Align::Left);
    }
}

fn compared(stage: &mut Stage<'_, '_>) {
    let language = stage.session.language();
    let words = texts(language);
    let scan = stage.session.deduced();
    stage.heading(words.compared);
    let body = stage.body();
    let most =
        Level::ALL.map(|level| NATIONAL.levels.of(level)).into_iter().max().unwrap_or(Decimal::HUNDRED);
    let possible = scan.worst().level()..=scan.best().level();
    for (place, level) in (0..=u16::MAX).zip(Level::ALL) {
        let own = possible.contains(&level);
        let row = body.row(place, 22, 0);
        let (label, rest) = split(row, 82, 4);
        let (bar, value) = split(rest, rest.width.saturating_sub(74), 4);
        let share = NATIONAL.levels.of(level);
        let (kind, ink) = if own { (Type::Strong, Ink::Accent) } else { (Type::Body, Ink::Text) };
        stage.text(label, name(words, level), kind, ink, Align::Left);
        stage.item(bar, What::Bar { share, most, own });
        let number = fill(words.percent, &[&decimal(share, NATIONAL.digits, language)]);
        stage.text(value, &number, kind, ink, Align::Right);
    }
    let top = body.top.saturating_add(88);
    let source = [of(NATIONAL.population, language), &year(NATIONAL.year)];
    let below = Area { top, height: body.bottom().saturating_sub(top), ..body };
    let source_area = Area { height: 34, ..below };
    stage.text(source_area, &fill(words.compared_source, &source), Type::Small, Ink::Muted, Align::Left);
    let target = fill(words.percent, &[&decimal(HEADLINE.target, 0, language)]);
    let target = fill(words.target_share, &[&target, &year(HEADLINE.by)]);
    let target_area = Area { top: top.saturating_add(34), height: below.height.saturating_sub(34), ..below };
    stage.text(target_area, &target, Type::Body, Ink::Text, Align::Left);
}

fn code(stage: &mut Stage<'_, '_>) {
    let language = stage.session.language();
    let words = texts(language);
    let session = stage.session;
    let foot = stage.foot();
    let side = foot.top.saturating_sub(8);
    let all = session.format().area();
    if let Some(record) = &session.kept() {
        // Five pixels a module, with four modules of quiet around.
        let left = Area::new(6, 8, 168, 168);
        stage.item(left, What::Code { record });
        let beside = left.right().saturating_add(8);
        let right = Area::new(beside, 10, all.width.saturating_sub(beside).saturating_sub(8), side - 10);
        stage.item(
            Area { height: 106, ..right },
            What::Passage { title: words.take_along, text: words.take_along_text },
        );
        let scan = session.deduced();
        let points = if scan.is_complete() {
            fill(words.points, &[&count(scan.worst().points().into(), language)])
        } else {
            let ends = [scan.worst().points(), scan.best().points()];
            let [worst, best] = ends.map(|points| count(points.into(), language));
            fill(words.points_open, &[&worst, &best])
        };
        // Two levels would take too much room; the points say as much.
        let summary = match scan.level() {
            Some(level) => fill(words.summary, &[&points, name(words, level)]),
            None => points,
        };
        let (device, number) = (digits(record.device.into()), digits(record.sequence.number()));
        let named = fill(words.record_number, &[&device, &number]);
        let top = right.top.saturating_add(106);
        let rest = Area { top, height: side.saturating_sub(top), ..right };
        let number_height = 34;
        let summary_area = Area { height: rest.height.saturating_sub(number_height), ..rest };
        stage.text(summary_area, &summary, Type::Small, Ink::Text, Align::Left);
        let number_area = Area { top: summary_area.bottom(), height: number_height, ..rest };
        stage.text(number_area, &named, Type::Small, Ink::Muted, Align::Left);
        return;
    }
    stage.heading(words.take_along);
    let body = stage.body();
    let why = if session.outcome == Outcome::Full { words.not_kept_full } else { words.not_kept_fault };
    stage.passage(body, why);
}

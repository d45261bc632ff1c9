//! The screens for the staff.

use super::stage::{GAP, Stage, split};
use super::{Align, Look};
use crate::area::Area;
use crate::face::Type;
use crate::ink::Ink;
use crate::session::{Action, Care, Progress};
use crate::texts::{Filled, count, fill, texts};
use crate::written::written;
use crate::{Checks, Status};
use peil_core::Decimal;
use peil_core::record::Language;

pub(super) fn show(stage: &mut Stage<'_, '_>, care: Care) {
    match care {
        Care::Menu => menu(stage),
        Care::Export(progress) => export(stage, progress),
        Care::Test(progress, checks) => test(stage, progress, checks),
        Care::Erase(progress) => erase(stage, progress),
    }
}

fn row(stage: &mut Stage<'_, '_>, area: Area, label: &str, value: &str, ink: Ink) {
    let (name, rest) = split(area, area.width / 3, 4);
    stage.text(name, label, Type::Body, Ink::Muted, Align::Left);
    stage.text(rest, value, Type::Strong, ink, Align::Left);
}

fn menu(stage: &mut Stage<'_, '_>) {
    let language = stage.session.language();
    let words = texts(language);
    stage.heading(words.care);
    let body = stage.body();
    let session = stage.session;
    let at = |place| body.row(place, 23, 1);
    if let Some(status) = &session.status {
        let name = if status.name.is_empty() { words.care_no_name } else { &status.name };
        row(stage, at(0), words.care_name, name, Ink::Text);
        let number: heapless::String<8> = written(format_args!("{}", status.device));
        row(stage, at(1), words.care_number, &number, Ink::Text);
        let clock = session.clock.map(|minute| {
            let civil = minute.civil();
            let day = words.date(civil);
            written::<180>(format_args!("{day} {:02}:{:02}", civil.hour, civil.minute))
        });
        match &clock {
            Some(clock) => row(stage, at(2), words.care_clock, clock, Ink::Text),
            None => row(stage, at(2), words.care_clock, words.care_clock_unset, Ink::Behind),
        }
        let numbers = [status.records, status.not_exported].map(|number| count(number, language));
        let [records, open] = numbers.each_ref().map(heapless::String::as_str);
        let records = fill(words.care_records_text, &[records, open]);
        row(stage, at(3), words.care_records, &records, Ink::Text);
        let ink = if status.full || status.faulty { Ink::Behind } else { Ink::Text };
        row(stage, at(4), words.care_storage, &storage(status, language), ink);
    }
    let foot = stage.foot();
    let actions = [
        (words.care_export, Action::OpenExport),
        (words.care_test, Action::Test),
        (words.care_erase, Action::OpenErase),
        (words.care_close, Action::Back),
    ];
    for (place, (label, action)) in (0..=u16::MAX).zip(actions) {
        stage.button(foot.column(place, 4, GAP), label, action, Look::Listed);
    }
}

/// How much of the log is taken until it is exported, in percent of what fits.
fn storage(status: &Status, language: Language) -> Filled {
    let words = texts(language);
    if status.faulty {
        return fill(words.care_bad, &[]);
    }
    let part = |number: u32| i64::from(number);
    let share = Decimal::from_whole(part(status.capacity.saturating_sub(status.room)))
        .zip(Decimal::from_whole(part(status.capacity)))
        .and_then(|(taken, capacity)| taken.checked_mul(Decimal::HUNDRED)?.checked_div(capacity))
        .unwrap_or(Decimal::ZERO);
    let share = fill(words.percent, &[&decimal(share, language)]);
    fill(words.care_storage_text, &[&share, &count(status.capacity, language)])
}

fn decimal(number: Decimal, language: Language) -> heapless::String<24> {
    crate::texts::decimal(number, 0, language)
}

/// A sentence and, where there is something to do, a button for it beside the way back.
fn screen(stage: &mut Stage<'_, '_>, title: &str, text: &str, button: Option<(&str, Action)>) {
    stage.heading(title);
    let body = stage.body();
    stage.passage(body, text);
    foot(stage, button);
}

fn foot(stage: &mut Stage<'_, '_>, button: Option<(&str, Action)>) {
    let (back, rest) = split(stage.foot(), 48, GAP);
    stage.back(back);
    if let Some((label, action)) = button {
        stage.button(rest, label, action, Look::Plain);
    }
}

fn export(stage: &mut Stage<'_, '_>, progress: Progress) {
    let words = texts(stage.session.language());
    let begin = Some((words.care_export, Action::Export));
    let (text, button) = match progress {
        Progress::Asked => (words.care_export_text, begin),
        Progress::Busy => (words.care_export_busy, None),
        Progress::Done => (words.care_export_done, None),
        Progress::Failed => (words.care_export_failed, begin),
    };
    screen(stage, words.care_export, text, button);
}

fn test(stage: &mut Stage<'_, '_>, progress: Progress, checks: Option<Checks>) {
    let words = texts(stage.session.language());
    let Some(checks) = checks else {
        let text = if progress == Progress::Failed { words.care_no_answer } else { words.care_test_busy };
        screen(stage, words.care_test, text, None);
        return;
    };
    stage.heading(words.care_test);
    let body = stage.body();
    let buttons = !stage.session.is_stuck();
    let all = [
        (words.care_test_log, checks.log, words.care_bad),
        (words.care_test_program, checks.program, words.care_bad),
        (words.care_test_clock, checks.clock, words.care_bad),
        (words.care_test_buttons, buttons, words.care_stuck),
    ];
    for (place, (label, good, fault)) in (0..=u16::MAX).zip(all) {
        let (name, rest) = split(body.row(place, 26, 2), body.width * 2 / 3, 4);
        let (value, ink) = if good { (words.care_good, Ink::Met) } else { (fault, Ink::Behind) };
        stage.text(name, label, Type::Body, Ink::Muted, Align::Left);
        stage.text(rest, value, Type::Strong, ink, Align::Left);
    }
    foot(stage, None);
}

fn erase(stage: &mut Stage<'_, '_>, progress: Progress) {
    let language = stage.session.language();
    let words = texts(language);
    let records = stage.session.status.as_ref().map_or(0, |status| status.records);
    let button = Some((words.care_erase, Action::Erase)).filter(|_| stage.session.may_erase());
    let [one, many] = words.erase_asked;
    let number = count(records, language);
    let text = match progress {
        Progress::Asked if records == 0 => fill(words.care_erase_none, &[]),
        Progress::Asked if !stage.session.may_erase() => fill(words.care_erase_first, &[]),
        Progress::Asked if records == 1 => fill(one, &[]),
        Progress::Asked => fill(many, &[&number]),
        Progress::Busy => fill(words.care_erase_busy, &[]),
        Progress::Done => fill(words.care_erase_done, &[]),
        Progress::Failed => fill(words.care_erase_failed, &[]),
    };
    let button = button.filter(|_| matches!(progress, Progress::Asked | Progress::Failed));
    screen(stage, words.care_erase, &text, button);
}

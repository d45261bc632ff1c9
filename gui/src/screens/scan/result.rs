//! Where the answers lead: points, level, what is still to go, and what to take up first.

use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::Ui;
use peil_core::intensity::{Effort, cheapest_steps};
use peil_portfolio::ScanRecord;
use peil_words::{Key, Words};

/// Shows the result of what is answered so far.
pub(super) fn show(words: &Words, ui: &mut Ui, record: &ScanRecord) {
    let scan = record.scan;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        header::heading(ui, Type::Title, &words.say(Key::ScanFormResult));
        for (name, value, kind) in [
            (Key::ScanLevel, words.scan_level(scan), Type::Number),
            (Key::ScanPoints, words.scan_points(scan), Type::Strong),
            (Key::ScanBasic, words.scan_basic(scan), Type::Body),
            (Key::ScanNext, words.scan_next(scan), Type::Body),
        ] {
            header::caption(ui, &words.say(name));
            ui.add_space(-6.0);
            ui.label(kind.text(value));
        }
        for note in words.scan_notes(record.composition, scan) {
            ui.label(Type::Body.text(note).color(ui.ink(Ink::Warning)));
        }
        steps(words, ui, record);
        if !record.composition.is_confirmed() {
            ui.add_space(space::SMALL);
            header::caption(ui, &words.say(Key::ScanFormNotConfirmed));
        }
    });
}

fn steps(words: &Words, ui: &mut Ui, record: &ScanRecord) {
    let (composition, scan) = (record.composition, record.scan);
    let Some(level) = scan.worst().level().next() else { return };
    let advice = cheapest_steps(composition, scan, level, &Effort::by_uptake(composition));
    ui.add_space(space::SMALL);
    header::heading(ui, Type::Strong, &words.scan_steps(level));
    let asks = advice.steps.iter().any(|step| step.ask_first);
    if scan.best().level() >= level && !asks {
        ui.label(words.say(Key::ScanAsk));
    }
    for (number, step) in (1..).zip(&advice.steps) {
        let name = words.technology(step.technology);
        let ask = if step.ask_first { format!(" ({})", words.say(Key::ScanAskFirst)) } else { String::new() };
        ui.label(format!("{number}. {name}{ask}"));
    }
    let order = words.say_with(Key::ScanStepsOrder, &[("effort", words.say(Key::EffortUptake).into())]);
    header::caption(ui, &order);
}

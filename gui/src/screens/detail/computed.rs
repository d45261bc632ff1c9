//! How one method came to its verdict.

use super::Detail;
use crate::say;
use crate::theme::{Ink, Themed, Type, space};
use crate::widgets::{header, verdict};
use egui::Ui;
use peil_core::methods::Verdict;
use peil_core::shares::Decision;
use peil_words::Key;

/// Shows what the method does, its numbers, its cut-offs with the one that applied, and where it is published.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui, index: usize) {
    let words = detail.words;
    let Some(verdict) = detail.study.verdicts.get(index) else { return };
    egui::Frame::new().inner_margin(egui::Margin { left: 20, right: 4, top: 2, bottom: 12 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(words.method_explanation(verdict.method));
        if let Err(reason) = verdict.status {
            ui.label(words.reason(reason));
        }
        ends(detail, ui, index);
        numbers(detail, ui, verdict);
        thresholds(detail, ui, verdict);
        let curve = verdict.curve.map_or_else(|| words.say(Key::CurveNone), |curve| words.curve(curve));
        ui.label(format!("{}: {curve}", words.say(Key::Curve)));
        if let Some(unconfirmed) = words.unconfirmed(verdict.method) {
            verdict::warn(ui, "", &unconfirmed);
        }
        let source = verdict.source();
        let title = format!("{}: {}", words.say(Key::Source), source.title);
        ui.label(Type::Body.text(title).color(ui.ink(Ink::Muted)));
        ui.hyperlink_to(source.address, source.address);
    });
}

/// The class at either end of the margin, where they differ.
fn ends(detail: &Detail<'_>, ui: &mut Ui, index: usize) {
    let words = detail.words;
    let Some(doubt) = detail.study.doubts.given() else { return };
    let Decision::Undecided { low, high } = doubt.classes[index] else { return };
    let (from, to) = doubt.interval;
    for (key, value, status) in [(Key::DetailAtLow, from, low), (Key::DetailAtHigh, to, high)] {
        let value = words.value(value, detail.entry.unit, 1);
        let at = words.say_with(key, &[("value", value.into())]);
        ui.label(format!("{at}: {}", say::class(words, status)));
    }
}

fn numbers(detail: &Detail<'_>, ui: &mut Ui, verdict: &Verdict) {
    let words = detail.words;
    header::caption(ui, &words.say(Key::DetailNumbers));
    for number in verdict.numbers() {
        let name = words.quantity(number.quantity);
        match number.value {
            Ok(value) => {
                let value = words.quantity_value(number.quantity, value, detail.entry.unit);
                ui.label(Type::Strong.text(format!("{name}: {value}")));
            }
            Err(reason) => {
                let reason = words.reason(reason);
                ui.label(Type::Body.text(format!("{name}: {reason}")).color(ui.ink(Ink::Muted)));
            }
        }
    }
    if let Some(score) = words.score(verdict) {
        ui.label(Type::Strong.text(format!("{}: {score}", words.say(Key::Score))));
    }
    ui.add_space(space::HAIR);
}

fn thresholds(detail: &Detail<'_>, ui: &mut Ui, verdict: &Verdict) {
    let words = detail.words;
    let texts = words.thresholds(&verdict.thresholds);
    if texts.is_empty() {
        return;
    }
    header::caption(ui, &words.say(Key::DetailThresholds));
    for (row, text) in verdict.thresholds.rows.iter().zip(texts) {
        if verdict.status == Ok(row.status) {
            let text = words.say_with(Key::DetailThresholdApplies, &[("threshold", text.into())]);
            ui.label(Type::Strong.text(text));
        } else {
            ui.label(text);
        }
    }
    ui.add_space(space::HAIR);
}

//! What every published method says, side by side.

use super::{Detail, computed};
use crate::chart::sign::Sign;
use crate::say;
use crate::state::OpenMethods;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use crate::widgets::verdict_row::{self, VerdictRow};
use egui::Ui;
use peil_core::Reason;
use peil_core::methods::Verdict;
use peil_core::shares::Decision;
use peil_words::{Key, Words, deciding_quantity};

/// Shows the verdicts and why they differ.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui, open: &mut OpenMethods) {
    let words = detail.words;
    header::section(ui, &words.say(Key::DetailVerdicts), "");
    if let Some(reason) = refused_by_all(&detail.study.verdicts) {
        let reason = words.reason(reason);
        ui.label(words.say_with(Key::DetailVerdictsRefused, &[("reason", reason.into())]));
        return;
    }
    ui.label(Type::Body.text(words.say(Key::DetailVerdictsHint)).color(ui.ink(Ink::Muted)));
    ui.card().inner_margin(egui::Margin::symmetric(16, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, verdict) in detail.study.verdicts.iter().enumerate() {
            let row = row(detail, index, verdict);
            let switch = open.switch(verdict.method);
            verdict_row::show(ui, switch, &row, index > 0);
            if *switch {
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.y = space::HAIR;
                    computed::show(detail, ui, index);
                });
            }
        }
    });
    ui.add_space(space::SMALL);
    header::heading(ui, Type::Strong, &words.say(Key::DetailWhy));
    for sentence in words.methods_compared(&detail.study.verdicts) {
        ui.label(sentence);
    }
}

/// The one reason for which no method says anything.
fn refused_by_all(verdicts: &[Verdict]) -> Option<Reason> {
    let first = verdicts.first()?.status.err()?;
    verdicts.iter().all(|verdict| verdict.status == Err(first)).then_some(first)
}

/// The verdict of a method with its sign, undecided where a typed sample does not support it.
fn class(detail: &Detail<'_>, index: usize, verdict: &Verdict) -> (Sign, String) {
    let doubted = detail.study.doubts.given().map(|doubt| doubt.classes[index]);
    // What is refused at the value itself stays refused.
    let decision = doubted.filter(|_| verdict.status.is_ok()).unwrap_or(Decision::Clear(verdict.status));
    say::decided(detail.words, decision, |status| say::class(detail.words, status), say::class_sign)
}

fn row(detail: &Detail<'_>, index: usize, verdict: &Verdict) -> VerdictRow {
    let words = detail.words;
    let (sign, class) = class(detail, index, verdict);
    let number = deciding_quantity(verdict).and_then(|quantity| {
        let value = verdict.number(quantity)?.ok()?;
        Some((words.quantity(quantity), words.quantity_value(quantity, value, detail.entry.unit)))
    });
    VerdictRow {
        method: words.method(verdict.method),
        remark: verdict_remark(words, verdict),
        sign,
        class,
        reason: verdict.status.err().map(|reason| words.reason(reason)),
        number,
        curve: verdict.curve.map_or_else(|| words.say(Key::CurveNone), |curve| words.curve(curve)),
    }
}

fn verdict_remark(words: &Words, verdict: &Verdict) -> String {
    if verdict.is_confirmed() { String::new() } else { words.say(Key::Unconfirmed) }
}

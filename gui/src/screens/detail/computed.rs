//! How one method came to its verdict.

use super::Detail;
use crate::say;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{header, verdict};
use egui::Ui;
use peil_core::methods::{Status, Verdict};
use peil_core::shares::Decision;
use peil_words::{Key, deciding_quantity};

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
    let applied = applied(verdict);
    for (row, text) in verdict.thresholds.rows.iter().zip(texts) {
        if applied == Some(row.status) {
            let text = words.say_with(Key::DetailThresholdApplies, &[("threshold", text.into())]);
            ui.label(Type::Strong.text(text));
        } else {
            ui.label(text);
        }
    }
    if verdict.status.is_ok() && applied.is_none() {
        ui.label(words.say(Key::DetailThresholdsNone));
    }
    ui.add_space(space::HAIR);
}

/// The row of the table that gave the class; none where another rule came first, such as that the target is met.
fn applied(verdict: &Verdict) -> Option<Status> {
    let number = verdict.number(deciding_quantity(verdict)?)?.ok()?;
    verdict.thresholds.class(number).filter(|class| verdict.status == Ok(*class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_core::methods::{Case, Method, MethodOptions};
    use peil_core::{Comparator, LevelTarget, Observation, Series, Target};

    fn of(method: Method, first: &str, latest: &str) -> (Result<Status, peil_core::Reason>, Option<Status>) {
        let mut series = Series::<4>::new();
        for (year, value) in [("2021", first), ("2024", latest)] {
            series.insert(Observation::exact(year.parse().unwrap(), value.parse().unwrap())).unwrap();
        }
        let target = LevelTarget::new(Comparator::AtLeast, "95".parse().unwrap()).by("2030".parse().unwrap());
        let options = MethodOptions::default();
        let verdict = Case::new(&series, &Target::Level(target), &options).verdict(method);
        (verdict.status, applied(&verdict))
    }

    #[test]
    fn a_cut_off_is_marked_only_where_it_gave_the_class() {
        let significant = Status::SignificantProgress;
        assert_eq!(of(Method::Eurostat, "75", "81.5"), (Ok(significant), Some(significant)));
        // Falling, and still above the target: progress, but not by the cut-offs.
        assert_eq!(of(Method::Eurostat, "98", "97"), (Ok(significant), None));
        assert_eq!(of(Method::Sdsn, "97", "94"), (Ok(Status::Decreasing), None));
        assert_eq!(of(Method::Istat, "98", "97"), (Ok(Status::Stable), Some(Status::Stable)));
    }
}

//! Curves and verdicts for a person.

use super::judged::{CurveNumbers, Judged};
use crate::table::{Align, BOLD, Cell, Column, DIM, Table, write_paragraph};
use anstyle::{AnsiColor, Style};
use peil_core::methods::Quantity;
use peil_core::paths::Curve;
use peil_core::{Period, Reason, Unit};
use peil_words::{Key, Tone, Words, deciding_quantity};
use std::io::{self, Write};

const NOTHING: &str = "–";
/// The curves that are shown; JSON has all of them.
const SHOWN: [Curve; 4] = [Curve::Linear, Curve::Growth, Curve::Logistic, Curve::LeastSquares];

/// The same series along other curves: where they lead on the date of the target.
pub(super) fn write_curves(
    out: &mut impl Write,
    judged: &Judged,
    unit: Unit,
    by: Option<Period>,
    words: &Words,
) -> io::Result<()> {
    let at_target = by.map_or_else(
        || words.say(Key::WorkingValueAtTargetUndated),
        |by| words.say_with(Key::CliAtDate, &[("period", words.period(by).into())]),
    );
    let mut table = Table::new(vec![
        Column::wrapped(words.say(Key::Curve)),
        Column::new(words.quantity(Quantity::Ratio), Align::Right),
        Column::new(at_target, Align::Right),
        Column::new(words.say(Key::DetailReached), Align::Right),
    ]);
    let curves: Vec<CurveNumbers> = judged.curves().filter(|curve| SHOWN.contains(&curve.curve)).collect();
    for curve in &curves {
        let shown = |found: Result<f64, Reason>, write: &dyn Fn(f64) -> String| {
            found.map_or_else(|_| Cell::styled(NOTHING, DIM), |number| write(number).into())
        };
        table.push(vec![
            words.curve(curve.curve).into(),
            shown(curve.ratio, &|ratio| words.percentage(ratio, 1)),
            shown(curve.value_at_target, &|value| words.curve_value(value, unit)),
            shown(curve.reached, &|moment| words.curve_moment(moment)),
        ]);
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::CliCurves))?;
    if curves.iter().any(|curve| curve.ratio.or(curve.value_at_target).or(curve.reached).is_ok()) {
        table.write(out)?;
    }
    for (why, of) in gaps(&curves, words) {
        let of = if of.len() == curves.len() { words.say(Key::CliAllCurves) } else { words.list(&of) };
        write_paragraph(out, "- ", &format!("{of}: {why}"), DIM)?;
    }
    for curve in curves.iter().filter(|curve| curve.passes_ceiling) {
        let arguments = [("curve", words.curve(curve.curve).into())];
        write_paragraph(out, "- ", &words.say_with(Key::CliPassesCeiling, &arguments), Style::new())?;
    }
    Ok(())
}

/// The reasons why numbers of curves are missing, each with the curves it holds for.
fn gaps(curves: &[CurveNumbers], words: &Words) -> Vec<(String, Vec<String>)> {
    let mut gaps: Vec<(Reason, Vec<String>)> = Vec::new();
    for curve in curves {
        let mut own: Vec<Reason> =
            [curve.ratio, curve.value_at_target, curve.reached].into_iter().filter_map(Result::err).collect();
        own.dedup();
        for reason in own {
            let name = words.curve(curve.curve);
            match gaps.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, names)) if names.contains(&name) => {}
                Some((_, names)) => names.push(name),
                None => gaps.push((reason, vec![name])),
            }
        }
    }
    gaps.into_iter().map(|(reason, names)| (words.reason(reason), names)).collect()
}

/// What the methods say, one a row, and why they differ.
pub(super) fn write_verdicts(
    out: &mut impl Write,
    judged: &Judged,
    unit: Unit,
    words: &Words,
) -> io::Result<()> {
    let mut table = Table::new(vec![
        Column::wrapped(words.say(Key::Method)),
        Column::wrapped(words.say(Key::Verdict)),
        Column::wrapped(words.say(Key::CliDecidedBy)),
        Column::new(words.say(Key::Score), Align::Right),
        Column::new(words.say(Key::Curve), Align::Left),
    ]);
    // What is missing although there is a verdict.
    let mut lacking = Vec::new();
    for (verdict, numbers) in judged.verdicts() {
        let is_doubted = verdict.status.is_ok() && !verdict.is_confirmed();
        let mark = if is_doubted { "\u{a0}*" } else { "" };
        let tone = Tone::of(verdict.status);
        let said = match verdict.status {
            Ok(status) => format!("{} {}", tone.symbol(), words.status(status)),
            Err(_) => format!("? {}", words.say(Key::StatusUnavailable)),
        };
        let number = deciding_quantity(verdict).and_then(|deciding| {
            let number = numbers.iter().find(|(quantity, _)| *quantity == deciding);
            number.filter(|_| verdict.status.is_ok())
        });
        let decided = match number {
            Some((quantity, Ok(value))) => {
                let value = words.quantity_value(*quantity, *value, unit);
                format!("{}: {value}", words.quantity(*quantity))
            }
            Some((_, Err(reason))) => {
                let arguments = [
                    ("method", words.method(verdict.method).into()),
                    ("reason", words.reason(*reason).into()),
                ];
                lacking.push(words.say_with(Key::CliLacking, &arguments));
                NOTHING.to_owned()
            }
            None => NOTHING.to_owned(),
        };
        table.push(vec![
            format!("{}{mark}", words.method(verdict.method)).into(),
            Cell::styled(said, tone_style(tone)),
            decided.into(),
            words.score(verdict).unwrap_or_default().into(),
            verdict.curve.map_or_else(|| words.say(Key::CurveNone), |curve| words.curve(curve)).into(),
        ]);
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::CliVerdicts))?;
    table.write(out)?;
    let scored = judged.verdicts.iter().filter(|verdict| verdict.score.is_some());
    let scales: Vec<String> = scored.filter_map(|verdict| words.score_scale(verdict.method)).collect();
    if !scales.is_empty() {
        let said = words.say_with(Key::CliScores, &[("list", scales.join("; ").into())]);
        write_paragraph(out, "", &said, DIM)?;
    }
    writeln!(out)?;
    for sentence in words.methods_compared(&judged.verdicts) {
        write_paragraph(out, "- ", &sentence, Style::new())?;
    }
    for sentence in &lacking {
        write_paragraph(out, "- ", sentence, Style::new())?;
    }
    let given = judged.verdicts.iter().filter(|verdict| verdict.status.is_ok());
    let unconfirmed = given.filter_map(|verdict| words.unconfirmed(verdict.method));
    for (index, sentence) in unconfirmed.enumerate() {
        if index == 0 {
            writeln!(out)?;
        }
        write_paragraph(out, "* ", &sentence, DIM)?;
    }
    Ok(())
}

fn tone_style(tone: Tone) -> Style {
    match tone {
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Behind => AnsiColor::Yellow.on_default(),
        Tone::Bad => AnsiColor::Red.on_default(),
        Tone::None => DIM,
    }
}

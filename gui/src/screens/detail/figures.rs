//! The figures, each with its name, or with the reason why there is none.

use super::Detail;
use crate::picture::limits;
use crate::say;
use crate::widgets::figure::{self, Figure};
use crate::widgets::header;
use egui::Ui;
use peil_core::{Qualifier, Reason, Slope, Target, Unit};
use peil_words::{Key, Words};

/// Shows them in columns.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui) {
    header::section(ui, &detail.words.say(Key::DetailFigures), "");
    figure::show(ui, &figures(detail));
}

fn figures(detail: &Detail<'_>) -> Vec<Figure> {
    let Detail { words, entry, card, .. } = detail;
    let assessment = &card.assessment;
    let unit = entry.unit;
    let mut figures = vec![Figure {
        name: words.say(Key::DetailValue),
        value: assessment
            .latest
            .map(|latest| words.observed(&latest, unit))
            .map_err(|reason| words.reason(reason)),
        remark: assessment.latest.map_or_else(|_| String::new(), |latest| words.period(latest.period)),
    }];
    let mut add = |key, value: Result<String, Reason>, remark: String| {
        figures.push(Figure {
            name: words.say(key),
            value: value.map_err(|reason| words.reason(reason)),
            remark,
        });
    };
    if matches!(entry.target, Target::None) {
        let pace = assessment.pace.actual.map(|slope| pace(words, slope, unit));
        add(Key::DetailPace, pace, since(detail));
        return figures;
    }
    add(Key::DetailTarget, Ok(words.target_value(&entry.target, unit)), by(words, &entry.target));
    let gap = say::gap(words, assessment, unit);
    let share = assessment.share_of_target.ok().filter(|_| unit != Unit::Percent && unit != Unit::Rank);
    let share = share.map(|share| words.value(share, Unit::Percent, 0));
    let share = share.map(|share| format!("{}: {share}", words.say(Key::WorkingShareOfTarget)));
    add(Key::DetailGap, gap, share.unwrap_or_default());
    add(Key::DetailPace, assessment.pace.actual.map(|slope| pace(words, slope, unit)), since(detail));
    let needed = assessment.pace.required_from_now.map(|slope| pace(words, slope, unit));
    add(Key::DetailNeeded, needed, String::new());
    let way = assessment.way.map(|way| words.value(way, Unit::Percent, 1));
    add(Key::DetailWay, way, String::new());
    let needed = assessment.pace.required_from_base.map(|slope| pace(words, slope, unit));
    add(Key::DetailNeededBase, needed, from_base(detail));
    let ratio = assessment.pace.ratio.map(|ratio| {
        let ratio = words.brief(ratio);
        words.say_with(Key::DetailRatioValue, &[("ratio", ratio.into())])
    });
    add(Key::DetailRatio, ratio, String::new());
    let at_target = assessment.pace.value_at_target.map(|value| {
        // A straight line knows no ceiling, a share does.
        match limits(entry) {
            Some((_, ceiling)) if value > ceiling => {
                words.qualified(Qualifier::MoreThan, &words.value(ceiling, unit, 0))
            }
            _ => words.value(value, unit, detail.digits),
        }
    });
    add(Key::DetailAtTarget, at_target, by(words, &entry.target));
    let reached = assessment
        .pace
        .reached
        .map(|year| words.say_with(Key::DetailReachedValue, &[("year", words.year(year).into())]));
    add(Key::DetailReached, reached, String::new());
    figures
}

fn pace(words: &Words, slope: Slope, unit: Unit) -> String {
    say::short_pace(words, slope.per_year(), unit)
}

fn by(words: &Words, target: &Target) -> String {
    target
        .by()
        .map_or_else(String::new, |by| words.say_with(Key::RowBy, &[("period", words.period(by).into())]))
}

/// Over which periods the actual pace runs.
fn since(detail: &Detail<'_>) -> String {
    let assessment = &detail.card.assessment;
    match (assessment.pace.actual, assessment.start, assessment.latest) {
        (Ok(_), Ok(start), Ok(latest)) => {
            format!("{} – {}", detail.words.period(start.period), detail.words.period(latest.period))
        }
        _ => String::new(),
    }
}

fn from_base(detail: &Detail<'_>) -> String {
    detail.card.assessment.base.map_or_else(
        |_| String::new(),
        |base| {
            let value = detail.words.observed(&base, detail.entry.unit).into();
            detail.words.say_with(
                Key::RowValue,
                &[("value", value), ("period", detail.words.period(base.period).into())],
            )
        },
    )
}

//! The figures, each with its name, or with the reason why there is none.

use super::Detail;
use crate::picture::limits;
use crate::say;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{grid, header};
use egui::{Rect, Ui};
use peil_core::{Qualifier, Reason, Slope, Target, Unit};
use peil_words::{Key, Words};

/// A name, and a figure or a reason.
struct Figure {
    name: String,
    value: Result<String, String>,
    remark: String,
}

/// Shows them in columns.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui) {
    header::section(ui, &detail.words.say(Key::DetailFigures), "");
    let figures = figures(detail);
    let least = 176.0;
    let width = ui.available_width();
    let columns = grid::columns(width, least, 5.min(figures.len().max(1)));
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let cell = (width - (columns as f32 - 1.0) * space::MEDIUM) / columns as f32;
    let height = figures.iter().map(|figure| height(ui, figure, cell - 28.0)).fold(78.0, f32::max);
    grid::show(ui, figures.len(), least, 5, height, |ui, number, rect| one(ui, &figures[number], rect));
}

fn height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let Err(text) = &figure.value else { return 92.0 };
    let galley = ui.painter().layout(text.clone(), Type::Small.font(), egui::Color32::BLACK, width);
    galley.size().y + 48.0
}

fn one(ui: &mut Ui, figure: &Figure, rect: Rect) {
    let pencil = crate::widgets::pencil::Pencil::new(ui);
    pencil.surface(rect, Ink::Surface, Ink::Line);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(egui::vec2(14.0, 11.0))));
    inside.spacing_mut().item_spacing.y = 1.0;
    header::caption(&mut inside, &figure.name);
    match &figure.value {
        Ok(value) => {
            inside.label(Type::Title.text(value).color(ui.ink(Ink::Text)));
            if !figure.remark.is_empty() {
                header::caption(&mut inside, &figure.remark);
            }
        }
        Err(reason) => {
            inside.label(Type::Small.text(reason).color(ui.ink(Ink::Text)));
        }
    }
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

//! Where the figures come from.

use super::Detail;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::Ui;
use peil_core::{Observation, Source};
use peil_fixtures::{Comparison, Row};
use peil_words::Key;

/// Shows the source of the latest value, of the baseline, and of the target.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui) {
    let Detail { words, picture, entry, card, .. } = detail;
    if let Ok(latest) = card.assessment.latest {
        observation(detail, ui, &words.say(Key::DetailValue), &latest);
    }
    if let (Ok(base), Ok(latest)) = (card.assessment.start, card.assessment.latest)
        && base != latest
    {
        observation(detail, ui, &words.say(Key::Baseline), &base);
    }
    let catalogue = &picture.national.catalogue;
    if let Some(row) = entry.target_row.and_then(|index| catalogue.targets.get(index)) {
        let head = format!("{}: {}", words.say(Key::DetailTarget), words.target(&entry.target, entry.unit));
        ui.label(Type::Strong.text(head));
        source(detail, ui, row.source, &row.locator);
        remark(detail, ui, Key::Note, &row.note);
    }
}

fn observation(detail: &Detail<'_>, ui: &mut Ui, name: &str, observation: &Observation) {
    let Detail { words, entry, .. } = detail;
    let value = words.observed(observation, entry.unit).into();
    let value = words
        .say_with(Key::RowValue, &[("value", value), ("period", words.period(observation.period).into())]);
    ui.label(Type::Strong.text(format!("{name}: {value}")));
    if let Some(row) = entry.row_of(observation) {
        describe(detail, ui, row);
    } else {
        // A computed value: the lines behind it, a ranking's among them only once.
        let limit = if matches!(entry.comparison, Comparison::Rank { .. }) { 1 } else { usize::MAX };
        for row in entry.rows_at(observation.period).take(limit) {
            let who = words.population(&detail.picture.national.catalogue, &row.population);
            header::caption(ui, &format!("{who}: {}", words.observed(&row.observation, row.unit)));
            describe(detail, ui, row);
        }
    }
    ui.add_space(space::SMALL);
}

fn describe(detail: &Detail<'_>, ui: &mut Ui, row: &Row) {
    let words = detail.words;
    let catalogue = &detail.picture.national.catalogue;
    source(detail, ui, row.observation.source, &row.locator);
    if let Some(definition) = words.definition(catalogue, row.observation.definition) {
        remark(detail, ui, Key::Definition, definition);
    }
    remark(detail, ui, Key::Flags, &words.flags(row.observation.flags).join(", "));
    remark(detail, ui, Key::DetailPrinted, row.printed.as_deref().unwrap_or_default());
    remark(detail, ui, Key::Note, &row.note);
}

fn source(detail: &Detail<'_>, ui: &mut Ui, source: Source, locator: &str) {
    let words = detail.words;
    let Some(document) = detail.picture.national.catalogue.source(source) else {
        remark(detail, ui, Key::Source, &words.say(Key::NotStated));
        return;
    };
    let date = words.source_date(document);
    let parts = [document.title.as_str(), &document.publisher, &date];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    remark(detail, ui, Key::Source, &text);
    remark(detail, ui, Key::Locator, locator);
    if document.reference.starts_with("http") {
        ui.hyperlink_to(document.reference.as_str(), document.reference.as_str());
    }
}

fn remark(detail: &Detail<'_>, ui: &mut Ui, name: Key, text: &str) {
    if !text.is_empty() {
        let name = detail.words.say(name);
        ui.label(Type::Body.text(format!("{name}: {text}")).color(ui.ink(Ink::Muted)));
    }
}

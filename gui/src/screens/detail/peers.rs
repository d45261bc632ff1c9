//! How other places stand.

use super::Detail;
use crate::chart::bars::{self, Bar};
use crate::chart::painter;
use crate::picture::level;
use crate::theme::{Ink, Themed, Type, Typeset};
use crate::widgets::header;
use egui::{Role, Ui, WidgetInfo};
use peil_core::{Decimal, Direction, Period};
use peil_fixtures::Comparison;
use peil_words::Key;

/// Shows the other places, best first, where there are any.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui) {
    let Some((period, bars, target)) = bars(detail) else { return };
    let words = detail.words;
    let title = words.say_with(Key::DetailPeers, &[("period", words.period(period).into())]);
    let remark = target.map_or_else(String::new, |_| words.say(Key::DetailPeersExplained));
    header::section(ui, &title, &remark);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        if let Comparison::Rank { ahead, .. } = &detail.entry.comparison {
            let catalogue = &detail.picture.national.catalogue;
            let names: Vec<&str> = ahead.iter().map(|(place, _)| words.place(catalogue, place)).collect();
            if !names.is_empty() {
                let list = words.say_with(Key::DetailAhead, &[("list", names.join(", ").into())]);
                ui.label(Type::Strong.text(list).color(ui.ink(Ink::Text)));
            }
        }
        let spoken: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.name, bar.text)).collect();
        let scene = bars::scene(&bars, target, ui.available_width().min(760.0));
        let response = painter::show(ui, &scene);
        let name = format!("{title}: {}", spoken.join(", "));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    });
}

fn bars(detail: &Detail<'_>) -> Option<(Period, Vec<Bar>, Option<Decimal>)> {
    let Detail { words, picture, entry, .. } = detail;
    let catalogue = &picture.national.catalogue;
    let bar = |geo: &str, value: Decimal, text: String| Bar {
        name: words.place(catalogue, geo).to_owned(),
        value,
        text,
        own: geo == entry.geo,
    };
    if let Comparison::Rank { period, participants, ranked, .. } = &entry.comparison {
        let unit = catalogue.indicator(ranked).map_or(entry.unit, |indicator| indicator.unit);
        let digits = catalogue.indicator(ranked).map_or(2, |indicator| indicator.digits);
        let bars =
            participants.iter().map(|(geo, value)| bar(geo, *value, words.value(*value, unit, digits)));
        return Some((*period, bars.collect(), None));
    }
    let period = detail.card.assessment.latest.ok()?.period;
    let mut found: Vec<Bar> = picture
        .national
        .of(&entry.indicator)
        .filter(|other| other.population == entry.population && matches!(other.comparison, Comparison::Plain))
        .filter_map(|other| {
            let observation = other.series.at(period).filter(|observation| observation.is_usable())?;
            Some(bar(&other.geo, observation.value, words.observed(observation, other.unit)))
        })
        .collect();
    let falls = picture.indicator(entry).and_then(|indicator| indicator.direction) == Some(Direction::Down);
    found.sort_by(|a, b| if falls { a.value.cmp(&b.value) } else { b.value.cmp(&a.value) });
    (found.len() > 1).then_some((period, found, level(entry)))
}

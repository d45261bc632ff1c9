//! The figures as a table, for those who do not see the chart.

use super::Detail;
use crate::widgets::table::{Table, show as show_table};
use egui::Ui;
use peil_core::Observation;
use peil_words::Key;

/// Shows every observation, those of a second source included.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui) {
    let words = detail.words;
    let catalogue = &detail.picture.national.catalogue;
    let row = |observation: &Observation, used: bool| {
        let definition = words.definition(catalogue, observation.definition).unwrap_or_default();
        let mut remarks = words.flags(observation.flags);
        if !used {
            remarks.push(words.say(Key::DetailNotUsed));
        }
        vec![
            words.period(observation.period),
            words.observed(observation, detail.entry.unit),
            definition.to_owned(),
            words.source(catalogue, observation.source).unwrap_or_default().to_owned(),
            remarks.join(", "),
        ]
    };
    let mut rows: Vec<(peil_core::Period, Vec<String>)> = detail
        .series
        .iter()
        .map(|observation| (observation.period, row(observation, observation.is_usable())))
        .collect();
    for conflict in &detail.entry.conflicts {
        let used = detail.series.at(conflict.used.period) == Some(&conflict.used);
        let other = if used { conflict.other } else { conflict.used };
        rows.push((other.period, row(&other, false)));
    }
    rows.sort_by_key(|(period, _)| *period);
    let heads = [Key::Period, Key::Value, Key::Definition, Key::Source, Key::Flags].map(|key| words.say(key));
    let table = Table {
        heads: heads.to_vec(),
        shares: vec![0.1, 0.17, 0.26, 0.3, 0.17],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    };
    show_table(ui, &table);
}

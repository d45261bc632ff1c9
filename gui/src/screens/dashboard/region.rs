//! What the portfolio would say of the region, if it were a random sample of it. Kept apart from the portfolio.

use super::{Part, Wish, explained};
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::table::{Table, show as show_table};
use crate::widgets::{header, verdict};
use egui::Ui;
use peil_core::shares::Confidence;
use peil_portfolio::{Measure, Overview, RegionEstimate};
use peil_words::{Key, Words};
use std::collections::BTreeSet;

/// Shows the estimates, or why there are none.
pub(super) fn show(
    words: &Words,
    overview: &Overview,
    open: &mut BTreeSet<Part>,
    ui: &mut Ui,
) -> Option<Wish> {
    header::section(ui, &words.say(Key::DashboardRegion), "");
    let mut wish = None;
    ui.card().stroke(egui::Stroke::new(1.5, ui.ink(Ink::Edge))).show(ui, |ui| {
        ui.set_width(ui.available_width());
        header::heading(ui, Type::Strong, &words.say(Key::SummaryRegion));
        verdict::warn(ui, "", &words.say(Key::SummaryRegionNote));
        ui.add_space(space::HAIR);
        let estimates = match &overview.region {
            Ok(estimates) => estimates.as_slice(),
            Err(reason) => {
                ui.label(words.no_estimate(*reason));
                return;
            }
        };
        let Some((_, first)) = estimates.first() else { return };
        let list = format!("{}: {}", words.say(Key::DashboardList), words.composition(first.composition));
        ui.label(Type::Small.text(list).color(ui.ink(Ink::Muted)));
        show_table(ui, &table(words, overview, estimates));
        ui.add_space(space::HAIR);
        let population = match first.population {
            Some(companies) => {
                let companies = words.companies(companies.into());
                words.say_with(Key::SummaryPopulation, &[("companies", companies.into())])
            }
            None => words.say(Key::SummaryNoPopulation),
        };
        ui.label(population);
        match &first.weighed {
            None => {
                ui.label(words.say(Key::RegionNoCells));
            }
            Some(Err(fault)) => {
                let fault = [("fault", words.weighing_fault(&first.strata, *fault).into())];
                ui.label(words.say_with(Key::SummaryNotWeighed, &fault));
            }
            Some(Ok(_)) => {}
        }
        if !matches!((first.population, &first.weighed), (Some(_), Some(Ok(_))))
            && ui.button(words.say(Key::RegionEnterCounts)).clicked()
        {
            wish = Some(Wish::Go(Screen::Region));
        }
        explained(ui, words, open, Part::Region, |ui| working(words, estimates, ui));
    });
    wish
}

fn table(words: &Words, overview: &Overview, estimates: &[(Measure, RegionEstimate)]) -> Table {
    let heads = [Key::SummaryMeasure, Key::ShareInterval, Key::SummaryWeighed, Key::SummaryToGo];
    let row = |(measure, estimate): &(Measure, RegionEstimate)| {
        let interval = estimate.intervals.map(|intervals| words.region_range(intervals));
        let weighed = estimate.weighed.as_ref().and_then(|weighed| weighed.as_ref().ok());
        let to_go = overview.course(*measure).and_then(|course| estimate.companies_to_go(&course.target));
        let nothing = || "–".to_owned();
        vec![
            words.measure(*measure),
            interval.unwrap_or_else(|error| words.sample_fault(error)),
            weighed
                .map_or_else(nothing, |weighed| words.region_range(weighed.map(|weighed| weighed.interval))),
            to_go.map_or_else(nothing, |(least, most)| words.range(&words.count(least), &words.count(most))),
        ]
    };
    Table {
        heads: heads.map(|key| words.say(key)).to_vec(),
        shares: vec![0.31, 0.23, 0.23, 0.23],
        rows: estimates.iter().map(row).collect(),
    }
}

fn working(words: &Words, estimates: &[(Measure, RegionEstimate)], ui: &mut Ui) {
    let confidence = words.percentage(Confidence::P95.level(), 0);
    for (measure, estimate) in estimates {
        header::caption(ui, &words.measure(*measure));
        ui.add_space(-6.0);
        for working in words.region_workings(estimate, &confidence) {
            let text = working.outcome.unwrap_or_else(|reason| reason);
            ui.label(format!("{}: {text}", working.name));
        }
    }
    let Some((_, first)) = estimates.first() else { return };
    for (number, cell) in (1_u64..).zip(&first.strata) {
        let section = cell.section.map(|section| words.section(section));
        let size = cell.size.map(|size| words.size_class(size));
        let name = section.into_iter().chain(size).collect::<Vec<_>>().join(", ");
        let arguments = [
            ("number", words.count(number).into()),
            ("name", name.into()),
            ("companies", words.companies(cell.companies.into()).into()),
        ];
        ui.label(Type::Small.text(words.say_with(Key::RegionCell, &arguments)));
    }
}

//! Basic level and technologies: the portfolio beside the country and the targets.

use super::{Part, Wish, country, levels, set};
use crate::chart::painter;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::table::Table;
use crate::widgets::{header, open_row};
use egui::{Role, Ui, WidgetInfo};
use peil_core::intensity::{Case, Composition};
use peil_core::{Slope, Unit};
use peil_drawing::Scene;
use peil_drawing::shares::{self, Mark, ShareBar};
use peil_fixtures::National;
use peil_portfolio::{Measure, Overview, PortfolioShare, ScanFigures};
use peil_words::{CountryFigure, Key, Words};
use std::collections::BTreeSet;

/// The width from which on the legend stands on one line.
const LEGEND: f32 = 560.0;

/// A measure with the figure of the country that counts the same, and what has to be known beside that.
struct Beside {
    measure: Measure,
    country: Option<CountryFigure<'static>>,
    warnings: Vec<String>,
}

impl Beside {
    fn of(words: &Words, measure: Measure, composition: Composition) -> Self {
        let country = country::figure(measure, composition);
        let warnings = country.map(|figure| country::warnings(words, &figure)).unwrap_or_default();
        Self { measure, country, warnings }
    }
}

/// Shows the measures, each on a line that opens to how it was computed.
pub(super) fn show(
    words: &Words,
    overview: &Overview,
    scans: &ScanFigures,
    open: &mut BTreeSet<Part>,
    ui: &mut Ui,
) -> Option<Wish> {
    header::section(ui, &words.say(Key::DashboardMeasures), "");
    let mut wish = None;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let all = Measure::ALL.map(|measure| Beside::of(words, measure, scans.composition()));
        let shares: Vec<(&Beside, PortfolioShare)> =
            all.iter().filter_map(|beside| Some((beside, scans.share(beside.measure)?))).collect();
        chart(words, overview, &shares, ui);
        ui.add_space(space::SMALL);
        let table = Table {
            heads: [
                Key::SummaryMeasure,
                Key::DashboardPortfolio,
                Key::DashboardCountry,
                Key::Target,
                Key::Gap,
                Key::DashboardToGo,
                Key::SummaryPace,
                Key::SummaryPaceNeeded,
            ]
            .map(|key| words.say(key))
            .to_vec(),
            shares: vec![0.19, 0.155, 0.13, 0.06, 0.15, 0.11, 0.095, 0.11],
            rows: Vec::new(),
        };
        open_row::heads(ui, &table);
        for (beside, share) in shares {
            let part = Part::Measure(beside.measure);
            let mut is_open = open.contains(&part);
            let cells = cells(words, overview, beside, share);
            open_row::show(ui, &table, &cells, &mut is_open);
            if is_open {
                wish = working(words, overview, scans, (beside, share), ui).or(wish.take());
            }
            set(open, part, is_open);
        }
        if !scans.composition().advanced().is_complete() {
            ui.label(Type::Small.text(words.say(Key::TallyAdvancedIncomplete)).color(ui.ink(Ink::Muted)));
        }
        for note in all.iter().flat_map(|beside| country_notes(words, beside)) {
            ui.label(Type::Small.text(note).color(ui.ink(Ink::Muted)));
        }
        let note = words.say(Key::SummaryCourseNote);
        ui.label(Type::Small.text(note).color(ui.ink(Ink::Muted)));
    });
    wish
}

/// What has to be known beside the figure of the country, behind its star.
fn country_notes(words: &Words, beside: &Beside) -> impl Iterator<Item = String> {
    let name = words.measure(beside.measure);
    beside.warnings.iter().map(move |note| {
        let arguments = [("measure", name.as_str().into()), ("note", note.as_str().into())];
        words.say_with(Key::DashboardCountryNote, &arguments)
    })
}

fn chart(words: &Words, overview: &Overview, shares: &[(&Beside, PortfolioShare)], ui: &mut Ui) {
    let bar = |(beside, share): &(&Beside, PortfolioShare)| {
        let target = overview.course(beside.measure).map(|course| (Mark::Target, course.target.value));
        let country = beside.country.map(|figure| (Mark::Country, figure.observation.value));
        ShareBar {
            name: words.short_measure(beside.measure),
            text: words.portfolio_share(*share),
            share: (share.percent(Case::Worst), share.percent(Case::Best)),
            marks: target.into_iter().chain(country).collect(),
        }
    };
    let bars: Vec<ShareBar> = shares.iter().map(bar).collect();
    let response = painter::show(ui, &shares::scene(&bars, ui.available_width()));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.say(Key::DashboardChart)));
    let legend = [
        (shares::sample(true), Key::DashboardPortfolio),
        (Mark::Country.sample(), Key::DashboardCountryExplained),
        (Mark::Target.sample(), Key::DashboardTargetExplained),
    ];
    let one = |ui: &mut Ui, (sample, key): &(Scene, Key)| {
        painter::show(ui, sample);
        ui.label(Type::Small.text(words.say(*key)));
    };
    // A line that is full would part a sign from its words.
    if ui.available_width() < LEGEND {
        for entry in &legend {
            ui.horizontal(|ui| one(ui, entry));
        }
    } else {
        ui.horizontal(|ui| {
            for entry in &legend {
                one(ui, entry);
                ui.add_space(space::SMALL);
            }
        });
    }
    if bars.iter().any(|bar| bar.share.0 != bar.share.1) {
        levels::legend_of_the_unsure(ui, &words.say(Key::DashboardUnsure));
    }
}

fn cells(words: &Words, overview: &Overview, beside: &Beside, share: PortfolioShare) -> Vec<String> {
    let course = overview.course(beside.measure);
    let gap = course.and_then(|course| share.gap(&course.target));
    let yearly = |slope: Slope| words.portfolio_pace(slope);
    let nothing = || "–".to_owned();
    let national = beside.country.map(|figure| {
        let star = if beside.warnings.is_empty() { "" } else { " *" };
        format!("{}{star}", words.country_figure(&figure))
    });
    vec![
        words.measure(beside.measure),
        words.portfolio_share(share),
        national.unwrap_or_else(nothing),
        course.map_or_else(nothing, |course| words.short_value(course.target.value, Unit::Percent, 0)),
        gap.map_or_else(nothing, |gap| words.portfolio_gap(gap)),
        gap.map_or_else(nothing, |gap| words.portfolio_to_go(gap)),
        course.and_then(|course| course.assessment.pace.actual.ok()).map_or_else(nothing, yearly),
        course.and_then(|course| course.assessment.pace.required_from_now.ok()).map_or_else(nothing, yearly),
    ]
}

/// How a line was computed, and where its parts come from.
fn working(
    words: &Words,
    overview: &Overview,
    scans: &ScanFigures,
    (beside, share): (&Beside, PortfolioShare),
    ui: &mut Ui,
) -> Option<Wish> {
    let measure = beside.measure;
    let mut wish = None;
    egui::Frame::new().inner_margin(egui::Margin { left: 20, right: 4, top: 2, bottom: 12 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let list = [
            ("list", words.composition(scans.composition()).into()),
            ("count", words.portfolio_count(share).into()),
            ("measured", words.companies(share.measured().into()).into()),
        ];
        ui.label(words.say_with(Key::DashboardFrom, &list));
        let course = overview.course(measure);
        for working in words.portfolio_workings(share, course) {
            let text = match working.outcome {
                Ok(sum) => Type::Strong.text(format!("{}: {sum}", working.name)),
                Err(reason) => {
                    Type::Body.text(format!("{}: {reason}", working.name)).color(ui.ink(Ink::Muted))
                }
            };
            ui.label(text);
        }
        if let (Some(row), Ok(national)) = (country::target_row(measure), National::embedded()) {
            let catalogue = &national.catalogue;
            let source = words.source(catalogue, row.source).unwrap_or_default();
            let place = [source, row.locator.as_str()];
            let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let text = format!("{}: {place}", words.say(Key::DashboardTargetFrom));
            ui.label(Type::Body.text(text).color(ui.ink(Ink::Muted)));
        }
        national(words, beside, ui);
        let name = words.say_with(Key::DashboardToNational, &[("measure", words.measure(measure).into())]);
        // Where the portfolio was counted in a way of its own, the figures beside the target are the ones to look at.
        let series = beside.country.map(|figure| figure.entry.indicator.as_str());
        if ui.button(name).clicked() {
            wish = Some(Wish::National(series.unwrap_or(measure.indicator())));
        }
    });
    wish
}

/// What the figure of the country counts, of whom, and what has to be known beside it.
fn national(words: &Words, beside: &Beside, ui: &mut Ui) {
    let Ok(national) = National::embedded() else { return };
    let Some(figure) = beside.country else {
        ui.label(words.say(Key::DashboardCountryNone));
        return;
    };
    ui.label(words.country_origin(&figure, national));
    for warning in &beside.warnings {
        ui.label(warning);
    }
    let who = words.population(&national.catalogue, &figure.entry.population).to_owned();
    ui.label(words.say_with(Key::DashboardCountryOf, &[("population", who.into())]));
}

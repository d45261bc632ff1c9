//! The portfolio as a whole, and apart from it what it would say of the region.

mod choices;
mod country;
mod levels;
mod maturity;
mod measures;
mod parts;
mod region;

pub(super) use choices::span;

use crate::app::App;
use crate::command::Command;
use crate::kept::Kept;
use crate::paper;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::space;
use crate::widgets::figure::{self, Figure};
use crate::widgets::{header, verdict};
use egui::Ui;
use peil_core::intensity::Composition;
use peil_core::maturity::Stage;
use peil_core::shares::Confidence;
use peil_portfolio::{Asked, By, Date, Filter, Measure, Overview, Within};
use peil_words::{Key, Words};
use std::collections::BTreeSet;

/// The period that is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// All of it.
    #[default]
    All,
    /// The last twelve months.
    Latest,
    /// A calendar year.
    Year(u16),
}

impl Span {
    /// The days of the period, seen on a day.
    #[must_use]
    pub fn within(self, today: Date) -> Within {
        match self {
            Self::All => Within::default(),
            Self::Latest => Within::twelve_months(today),
            Self::Year(year) => Within::year(year),
        }
    }
}

/// A part of the screen that shows how its figures were computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Counts,
    Levels,
    Measure(Measure),
    Maturity,
    Region,
}

/// What was chosen, and what was computed for it.
#[derive(Debug, Default)]
pub struct Board {
    /// Which companies count.
    pub filter: Filter,
    /// Over which period.
    pub span: Span,
    /// By what the figures are broken down.
    pub by: Option<By>,
    composition: Option<Composition>,
    open: BTreeSet<Part>,
    kept: Kept<(u64, Asked), Shown>,
}

/// What is computed for the screen.
#[derive(Debug)]
struct Shown {
    overview: Overview,
    years: Vec<u16>,
}

/// Where a click leads.
enum Wish {
    Go(Screen),
    National(&'static str),
}

/// Shows the figures.
pub fn show(app: &mut App, ui: &mut Ui) {
    header::with_button(ui, &app.say(Key::NavDashboard), &app.say(Key::DashboardLead), |ui| {
        paper::button(app, ui, Command::PaperPortfolio);
    });
    let Some(mut session) = app.session.take() else { return };
    let mut board = std::mem::take(&mut session.dashboard);
    let wish = sections(&app.words, &session, &mut board, ui);
    session.dashboard = board;
    app.session = Some(session);
    match wish {
        Some(Wish::Go(screen)) => app.go(screen),
        Some(Wish::National(series)) => app.show_national(series),
        None => {}
    }
}

fn sections(words: &Words, session: &Session, board: &mut Board, ui: &mut Ui) -> Option<Wish> {
    verdict::warn(ui, &words.say(Key::DashboardPortfolio), &words.say(Key::SummaryNotASample));
    ui.add_space(space::SMALL);
    let register = &session.register;
    let asked = |board: &Board| {
        let (filter, within) = (board.filter.clone(), board.span.within(session.today));
        let asked = Asked { filter, within, by: board.by, confidence: Confidence::P95 };
        (register.version(), asked)
    };
    let compute = |(_, asked): &(u64, Asked)| Shown {
        overview: register.overview(asked, &country::targets()),
        years: register.years(),
    };
    let mut kept = std::mem::take(&mut board.kept);
    let years = kept.get(asked(board), compute).years.clone();
    choices::show(words, session, board, &years, ui);
    let shown = kept.get(asked(board), compute);
    let wish = parts_of(words, session, board, &shown.overview, ui);
    board.kept = kept;
    wish
}

fn parts_of(
    words: &Words,
    session: &Session,
    board: &mut Board,
    overview: &Overview,
    ui: &mut Ui,
) -> Option<Wish> {
    let figures = &overview.figures;
    let known = |wanted| figures.scans.iter().find(|scans| Some(scans.composition()) == wanted);
    let scans = known(board.composition).or_else(|| figures.main_scans());
    counts(words, overview, ui, &mut board.open);
    let mut wish = None;
    if let Some(scans) = scans {
        levels::show(words, figures, scans, &mut board.composition, &mut board.open, ui);
        wish = measures::show(words, overview, scans, &mut board.open, ui);
    }
    maturity::show(words, figures, &mut board.open, ui);
    parts::show(words, session, board, overview, ui);
    region::show(words, overview, &mut board.open, ui).or(wish)
}

/// The four figures to begin with.
fn counts(words: &Words, overview: &Overview, ui: &mut Ui, open: &mut BTreeSet<Part>) {
    let figures = &overview.figures;
    let share = figures.main_scans().and_then(|scans| scans.share(Measure::Basic));
    let [first, ..] = &figures.maturity.stages;
    let scanned = match figures.main_scans() {
        Some(scans) if figures.scans.len() > 1 => {
            let companies = words.companies(scans.companies().into());
            words.say_with(Key::DashboardMostly, &[("companies", companies.into())])
        }
        _ => String::new(),
    };
    let of = |count: u64| words.say_with(Key::DashboardOf, &[("companies", words.companies(count).into())]);
    let all = [
        Figure {
            name: words.say(Key::ShareThereAre),
            value: Ok(words.count(figures.companies.into())),
            remark: words.say(Key::DashboardChosen),
        },
        Figure {
            name: words.say(Key::SummaryScanned),
            value: Ok(words.count(figures.scanned.into())),
            remark: scanned,
        },
        Figure {
            name: words.measure(Measure::Basic),
            value: share
                .map(|share| words.portfolio_share(share))
                .ok_or_else(|| words.say(Key::RegionNobodyScanned)),
            remark: share.map(|share| of(share.measured().into())).unwrap_or_default(),
        },
        Figure {
            name: words.say_with(Key::DashboardMeanDma, &[("stage", Stage::T0.code().into())]),
            value: first
                .as_ref()
                .map(|means| words.decimal(means.overall.mean, 1))
                .ok_or_else(|| words.say(Key::DashboardNoAssessment)),
            remark: first.as_ref().map(|means| of(means.overall.count.into())).unwrap_or_default(),
        },
    ];
    ui.add_space(space::SMALL);
    figure::show(ui, &all);
    explained(ui, words, open, Part::Counts, |ui| {
        ui.label(words.say(Key::DashboardCountsExplained));
    });
}

/// A line that opens to how the figures above it came about.
fn explained(
    ui: &mut Ui,
    words: &Words,
    open: &mut BTreeSet<Part>,
    part: Part,
    content: impl FnOnce(&mut Ui),
) {
    let mut is_open = open.contains(&part);
    ui.push_id(format!("{part:?}"), |ui| {
        crate::widgets::disclosure::head(ui, &mut is_open, &words.say(Key::DashboardExplained));
        if is_open {
            content(ui);
        }
    });
    set(open, part, is_open);
}

fn set(open: &mut BTreeSet<Part>, part: Part, is_open: bool) {
    if is_open {
        open.insert(part);
    } else {
        open.remove(&part);
    }
}

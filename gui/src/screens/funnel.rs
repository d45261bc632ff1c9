//! How far companies came, against what the hub wants.

use super::companies::one_of;
use super::dashboard::{Span, span};
use crate::app::App;
use crate::chart::painter;
use crate::kept::Kept;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::table::{Table, show as show_table};
use crate::widgets::{disclosure, header};
use egui::{Role, Ui, WidgetInfo};
use peil_core::Unit;
use peil_core::record::{Province, SizeClass};
use peil_drawing::funnel::{self, Step};
use peil_drawing::shares::Mark;
use peil_portfolio::{Filter, FunnelFigure, Reached, Within};
use peil_words::{Key, Words};

/// How many of the latest steps are listed.
const LATEST: usize = 12;

/// What was chosen, and what was computed for it.
#[derive(Debug, Default)]
pub struct Board {
    filter: Filter,
    span: Span,
    explained: bool,
    kept: Kept<(u64, Filter, Within), Shown>,
}

/// What is computed for the screen.
#[derive(Debug)]
struct Shown {
    steps: Vec<FunnelFigure>,
    years: Vec<(u16, Vec<FunnelFigure>)>,
    latest: Vec<Reached>,
}

/// Shows the funnel.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut session) = app.session.take() else { return };
    let mut board = std::mem::take(&mut session.funnel);
    let wish = sections(&app.words, &session, &mut board, ui);
    session.funnel = board;
    app.session = Some(session);
    if let Some(screen) = wish {
        app.go(screen);
    }
}

fn sections(words: &Words, session: &Session, board: &mut Board, ui: &mut Ui) -> Option<Screen> {
    header::screen(ui, &words.say(Key::SummaryFunnel), &words.say(Key::FunnelLead));
    let register = &session.register;
    let mut kept = std::mem::take(&mut board.kept);
    let asked = |board: &Board| (register.version(), board.filter.clone(), board.span.within(session.today));
    let compute = |(_, filter, within): &(u64, Filter, Within)| Shown {
        steps: register.funnel(filter, *within),
        years: register.funnel_by_year(filter),
        latest: register.reached(filter, *within, LATEST),
    };
    let years: Vec<u16> = kept.get(asked(board), compute).years.iter().map(|(year, _)| *year).collect();
    ui.horizontal_wrapped(|ui| {
        let filter = &mut board.filter;
        one_of(ui, words, Key::ColumnProvince, &mut filter.provinces, &Province::ALL, |it| {
            words.province(*it)
        });
        one_of(ui, words, Key::ColumnSize, &mut filter.sizes, &SizeClass::ALL, |it| words.size_class(*it));
        span(ui, words, &mut board.span, &years);
    });
    ui.add_space(space::SMALL);
    let shown = kept.get(asked(board), compute);
    let mut wish = None;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        chart(words, &shown.steps, ui);
        ui.add_space(space::MEDIUM);
        show_table(ui, &table(words, &shown.steps));
        if shown.steps.iter().all(|figure| figure.step.target.is_none()) {
            ui.add_space(space::HAIR);
            ui.horizontal_wrapped(|ui| {
                ui.label(Type::Body.text(words.say(Key::FunnelNoTargets)).color(ui.ink(Ink::Muted)));
                if ui.button(words.say(Key::FunnelSetTargets)).clicked() {
                    wish = Some(Screen::Settings);
                }
            });
        }
        disclosure::head(ui, &mut board.explained, &words.say(Key::DashboardExplained));
        if board.explained {
            ui.label(words.say(Key::FunnelExplained));
            for pair in shown.steps.windows(2) {
                if let [before, after] = pair {
                    conversion(words, before, after, ui);
                }
            }
        }
    });
    if !shown.years.is_empty() {
        header::section(ui, &words.say(Key::FunnelYears), &words.say(Key::FunnelYearsHint));
        ui.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            show_table(ui, &by_year(words, &shown.steps, &shown.years));
        });
    }
    let wish = latest(words, session, &shown.latest, ui).or(wish);
    board.kept = kept;
    wish
}

fn name(words: &Words, figure: &FunnelFigure) -> String {
    words.funnel_step(std::slice::from_ref(&figure.step), &figure.step.key)
}

fn chart(words: &Words, steps: &[FunnelFigure], ui: &mut Ui) {
    let step = |figure: &FunnelFigure| {
        let reached = words.companies(figure.reached.into());
        let text = match figure.step.target {
            Some(target) => {
                let arguments = [("reached", reached.into()), ("target", words.count(target.into()).into())];
                words.say_with(Key::FunnelReachedOf, &arguments)
            }
            None => reached,
        };
        Step { name: name(words, figure), text, reached: figure.reached, target: figure.step.target }
    };
    let drawn: Vec<Step> = steps.iter().map(step).collect();
    let response = painter::show(ui, &funnel::scene(&drawn, ui.available_width()));
    let spoken: Vec<String> = drawn.iter().map(|step| format!("{}: {}", step.name, step.text)).collect();
    let spoken = format!("{}. {}", words.say(Key::SummaryFunnel), spoken.join("; "));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    if drawn.iter().any(|step| step.target.is_some()) {
        ui.horizontal_wrapped(|ui| {
            painter::show(ui, &Mark::Target.sample());
            ui.label(Type::Small.text(words.say(Key::FunnelTargetMark)));
        });
    }
}

fn table(words: &Words, steps: &[FunnelFigure]) -> Table {
    let heads = [
        Key::ColumnStage,
        Key::SummaryReached,
        Key::SummaryInPeriod,
        Key::SummaryConversion,
        Key::Target,
        Key::FunnelBy,
        Key::FunnelOfTarget,
        Key::SummaryToGo,
    ];
    let nothing = || "–".to_owned();
    let percent = |share| words.value(share, Unit::Percent, 1);
    let row = |figure: &FunnelFigure| {
        let step = &figure.step;
        vec![
            name(words, figure),
            words.count(figure.reached.into()),
            words.count(figure.in_period.into()),
            figure.conversion.map_or_else(nothing, percent),
            step.target.map_or_else(nothing, |target| words.count(target.into())),
            step.target_on.map_or_else(nothing, |day| words.day(day.into())),
            figure.of_target().map_or_else(nothing, percent),
            figure.to_go.map_or_else(nothing, |to_go| words.count(to_go.into())),
        ]
    };
    Table {
        heads: heads.map(|key| words.say(key)).to_vec(),
        shares: vec![0.2, 0.14, 0.13, 0.14, 0.09, 0.11, 0.1, 0.09],
        rows: steps.iter().map(row).collect(),
    }
}

/// The sum behind a conversion.
fn conversion(words: &Words, before: &FunnelFigure, after: &FunnelFigure, ui: &mut Ui) {
    let Some(share) = after.conversion else { return };
    let sum = format!(
        "100 × {} ÷ {} ≈ {}",
        words.count(after.reached.into()),
        words.count(before.reached.into()),
        words.value(share, Unit::Percent, 2)
    );
    ui.label(format!("{} → {}: {sum}", name(words, before), name(words, after)));
}

/// Per year and step: so many in that year, and so many at its end.
fn by_year(words: &Words, steps: &[FunnelFigure], years: &[(u16, Vec<FunnelFigure>)]) -> Table {
    let mut heads = vec![words.say(Key::FunnelYear)];
    heads.extend(steps.iter().map(|figure| name(words, figure)));
    #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
    let share = 0.84 / steps.len().max(1) as f32;
    let mut shares = vec![0.16];
    shares.extend(steps.iter().map(|_| share));
    let cell = |figure: &FunnelFigure| {
        let arguments = [
            ("taken", words.count(figure.in_period.into()).into()),
            ("reached", words.count(figure.reached.into()).into()),
        ];
        words.say_with(Key::FunnelTaken, &arguments)
    };
    let row = |(year, figures): &(u16, Vec<FunnelFigure>)| {
        std::iter::once(year.to_string()).chain(figures.iter().map(cell)).collect()
    };
    Table { heads, shares, rows: years.iter().rev().map(row).collect() }
}

/// The steps that were taken last, each a way to the company.
fn latest(words: &Words, session: &Session, latest: &[Reached], ui: &mut Ui) -> Option<Screen> {
    if latest.is_empty() {
        return None;
    }
    let mut wish = None;
    header::section(ui, &words.say(Key::FunnelLatest), "");
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let funnel = &session.register.settings().funnel;
        for taken in latest {
            let Some(row) = session.register.row(taken.company) else { continue };
            let arguments = [
                ("day", words.day(taken.reached_on.into()).into()),
                ("company", row.name.to_string().into()),
                ("step", words.funnel_step(funnel, &taken.stage).into()),
            ];
            if ui.button(words.say_with(Key::FunnelTook, &arguments)).clicked() {
                wish = Some(Screen::Company(taken.company));
            }
        }
    });
    wish
}

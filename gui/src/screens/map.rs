//! The provinces and the hubs, with what the portfolio has in each.

use super::dashboard::{Span, span};
use crate::app::App;
use crate::chart::painter;
use crate::kept::Kept;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::pencil::Pencil;
use crate::widgets::table::{Table, show as show_table};
use crate::widgets::{choice, disclosure, header, verdict};
use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2};
use peil_core::Unit;
use peil_core::intensity::Case;
use peil_core::record::Province;
use peil_drawing::tiles::{self, Tile};
use peil_fixtures::{Catalogue, National};
use peil_portfolio::{Date, Filter, MapFigure, ProvinceFigures, Provinces, Within};
use peil_words::{Key, Words};

/// What was chosen, and what was computed for it.
#[derive(Debug, Default)]
pub struct Board {
    /// What the map shows.
    pub figure: MapFigure,
    span: Span,
    explained: bool,
    kept: Kept<(u64, Within, Date), Shown>,
}

/// What is computed for the screen.
#[derive(Debug)]
struct Shown {
    provinces: Provinces,
    years: Vec<u16>,
}

/// Where a click leads.
enum Wish {
    Companies(Province),
    Region,
}

/// The width from which on the hubs stand beside the map.
const BESIDE: f32 = 900.0;
/// The greatest width of the map.
const MAP: f32 = 520.0;

/// Shows the map.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut session) = app.session.take() else { return };
    let mut board = std::mem::take(&mut session.map);
    let wish = sections(&app.words, &session, &mut board, ui);
    session.map = board;
    if let Some(Wish::Companies(province)) = wish {
        session.query.filter = Filter { provinces: vec![province], ..Filter::default() };
        session.query.text.clear();
        session.relist();
    }
    app.session = Some(session);
    match wish {
        Some(Wish::Companies(_)) => app.go(Screen::Companies),
        Some(Wish::Region) => app.go(Screen::Region),
        None => {}
    }
}

fn sections(words: &Words, session: &Session, board: &mut Board, ui: &mut Ui) -> Option<Wish> {
    header::screen(ui, &words.say(Key::NavMap), &words.say(Key::MapLead));
    verdict::warn(ui, "", &words.say(Key::SummaryNotASample));
    ui.add_space(space::SMALL);
    let Ok(national) = National::embedded() else { return None };
    let register = &session.register;
    let mut kept = std::mem::take(&mut board.kept);
    let asked = |board: &Board| (register.version(), board.span.within(session.today), session.today);
    let compute = |&(_, within, today): &(u64, Within, Date)| Shown {
        provinces: register.provinces(within, today),
        years: register.years(),
    };
    let years = kept.get(asked(board), compute).years.clone();
    ui.horizontal_wrapped(|ui| {
        for figure in MapFigure::ALL {
            let name = figure_name(words, figure);
            let id = Id::unique(("map figure", format!("{figure:?}")));
            if choice::option(ui, id, board.figure == figure, &name, &name).clicked() {
                board.figure = figure;
            }
        }
        span(ui, words, &mut board.span, &years);
    });
    ui.add_space(space::SMALL);
    let shown = &kept.get(asked(board), compute).provinces;
    let wish = map_and_table(words, &national.catalogue, shown, board.figure, ui);
    let wish = remarks(words, shown, board, ui).or(wish);
    board.kept = kept;
    wish
}

fn figure_name(words: &Words, figure: MapFigure) -> String {
    words.say(match figure {
        MapFigure::Companies => Key::ShareThereAre,
        MapFigure::Scanned => Key::SummaryScanned,
        MapFigure::Basic => Key::ScanBasic,
        MapFigure::Coverage => Key::MapCoverage,
        MapFigure::Overdue => Key::MapOverdue,
    })
}

/// The figure of a province in words; a dash where there is none.
fn text(words: &Words, figure: MapFigure, shown: &ProvinceFigures) -> String {
    let text = match figure {
        MapFigure::Companies => Some(words.count(shown.companies.into())),
        MapFigure::Scanned => Some(words.count(shown.scanned.into())),
        MapFigure::Basic => shown.basic.map(|share| {
            let least = words.value(share.percent(Case::Worst), Unit::Percent, 0);
            if share.is_certain() { least } else { format!("≥ {least}") }
        }),
        MapFigure::Coverage => shown.coverage().map(|coverage| words.value(coverage, Unit::Percent, 1)),
        MapFigure::Overdue => Some(words.count(shown.overdue.into())),
    };
    text.unwrap_or_else(|| "–".to_owned())
}

fn hub(words: &Words, catalogue: &Catalogue, province: Province) -> String {
    catalogue.hub_of(province).map(|hub| words.text(&hub.short).to_owned()).unwrap_or_default()
}

fn map_and_table(
    words: &Words,
    catalogue: &Catalogue,
    shown: &Provinces,
    figure: MapFigure,
    ui: &mut Ui,
) -> Option<Wish> {
    let width = ui.available_width();
    let wish = if width < BESIDE {
        map(words, catalogue, shown, figure, width.min(MAP), ui)
    } else {
        let beside = |ui: &mut Ui| {
            let wish = map(words, catalogue, shown, figure, MAP, ui);
            ui.add_space(space::LARGE - space::SMALL);
            ui.vertical(|ui| hubs(words, catalogue, ui));
            wish
        };
        ui.horizontal_top(beside).inner
    };
    ui.add_space(space::MEDIUM);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        show_table(ui, &table(words, catalogue, shown));
    });
    if width < BESIDE {
        hubs(words, catalogue, ui);
    }
    wish
}

/// The tiles; each opens the companies of its province.
fn map(
    words: &Words,
    catalogue: &Catalogue,
    shown: &Provinces,
    figure: MapFigure,
    width: f32,
    ui: &mut Ui,
) -> Option<Wish> {
    let tile = |province: &ProvinceFigures| Tile {
        province: province.province,
        name: words.province(province.province),
        text: text(words, figure, province),
        hub: hub(words, catalogue, province.province),
        level: shown.level(figure, province),
    };
    let scene = tiles::scene(&shown.provinces.iter().map(tile).collect::<Vec<_>>(), width);
    let response = painter::show(ui, &scene);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.say(Key::MapName)));
    let corner = response.rect.min;
    let mut wish = None;
    for province in &shown.provinces {
        let area = tiles::area(province.province, width);
        let rect = Rect::from_min_max(
            pos2(corner.x + area.min.x, corner.y + area.min.y),
            pos2(corner.x + area.max.x, corner.y + area.max.y),
        );
        let response = ui.interact(rect, Id::unique(("tile", province.province.code())), Sense::click());
        let arguments = [
            ("province", words.province(province.province).into()),
            ("figure", figure_name(words, figure).into()),
            ("value", text(words, figure, province).into()),
            ("companies", words.companies(province.companies.into()).into()),
        ];
        let spoken = words.say_with(Key::MapTile, &arguments);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let pencil = Pencil::new(ui);
        if response.hovered() {
            let stroke = egui::Stroke::new(2.0, pencil.color(Ink::Accent));
            pencil.painter().rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
        if response.has_focus() {
            pencil.focus(rect.expand(2.0));
        }
        if response.clicked() {
            wish = Some(Wish::Companies(province.province));
        }
    }
    wish
}

fn table(words: &Words, catalogue: &Catalogue, shown: &Provinces) -> Table {
    let nothing = || "–".to_owned();
    let row = |province: &ProvinceFigures| {
        vec![
            words.province(province.province),
            text(words, MapFigure::Companies, province),
            text(words, MapFigure::Scanned, province),
            province.basic.map_or_else(nothing, |share| words.portfolio_share(share)),
            province.region.map_or_else(nothing, |companies| words.count(companies.into())),
            text(words, MapFigure::Coverage, province),
            text(words, MapFigure::Overdue, province),
            hub(words, catalogue, province.province),
        ]
    };
    let heads = [
        Key::ColumnProvince,
        Key::ShareThereAre,
        Key::SummaryScanned,
        Key::MapBasic,
        Key::MapRegionHas,
        Key::MapCoverage,
        Key::MapOverdue,
        Key::MapHub,
    ];
    Table {
        heads: heads.map(|key| words.say(key)).to_vec(),
        shares: vec![0.19, 0.11, 0.11, 0.16, 0.12, 0.1, 0.09, 0.12],
        rows: shown.provinces.iter().map(row).collect(),
    }
}

/// What lies on no tile, what was not counted, and how the figures came about.
fn remarks(words: &Words, shown: &Provinces, board: &mut Board, ui: &mut Ui) -> Option<Wish> {
    let mut wish = None;
    ui.add_space(space::SMALL);
    if shown.elsewhere > 0 {
        let companies = words.companies(shown.elsewhere.into());
        ui.label(words.say_with(Key::MapElsewhere, &[("companies", companies.into())]));
    }
    if shown.provinces.iter().all(|province| province.region.is_none()) {
        ui.label(words.say(Key::MapNotCounted));
        if ui.button(words.say(Key::RegionEnterCounts)).clicked() {
            wish = Some(Wish::Region);
        }
    }
    disclosure::head(ui, &mut board.explained, &words.say(Key::DashboardExplained));
    if board.explained {
        ui.label(words.say(Key::MapExplained));
        if let Some(composition) = shown.composition {
            let list = [("list", words.composition(composition).into())];
            ui.label(words.say_with(Key::MapComposition, &list));
        }
    }
    wish
}

/// The hubs with their provinces, and who says so.
fn hubs(words: &Words, catalogue: &Catalogue, ui: &mut Ui) {
    header::heading(ui, Type::Title, &words.say(Key::MapHubs));
    ui.label(Type::Body.text(words.say(Key::MapHubsHint)).color(ui.ink(Ink::Muted)));
    ui.add_space(space::HAIR);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        for hub in &catalogue.hubs {
            let provinces: Vec<String> = hub.provinces.iter().map(|it| words.province(*it)).collect();
            ui.label(Type::Strong.text(words.text(&hub.name)));
            ui.add_space(-4.0);
            ui.label(format!("{}: {}", words.text(&hub.short), provinces.join(", ")));
            if let Some(document) = catalogue.source(hub.source) {
                let source =
                    format!("{}: {}, {}", words.say(Key::Source), document.title, document.publisher);
                ui.label(Type::Small.text(source).color(ui.ink(Ink::Muted)));
                if document.reference.starts_with("http") {
                    ui.hyperlink_to(Type::Small.text(&document.reference), document.reference.as_str());
                }
            }
            ui.add_space(space::SMALL);
        }
    });
}

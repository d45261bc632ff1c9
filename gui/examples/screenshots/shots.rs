//! What is photographed.

use super::scenes::{
    assessment, company_file, demo, detail, due, export, hub, hub_at, import_table, inbox, paper, scan,
    settings, toast, tour, with_palette, written,
};
use egui::{Vec2, vec2};
use peil_core::methods::Method;
use peil_gui::App;
use peil_gui::screens::companies::Column;
use peil_gui::screens::company::Tab;
use peil_gui::state::Screen;
use peil_portfolio::{By, MapFigure};

/// Something to photograph.
pub(super) struct Shot {
    pub(super) name: &'static str,
    pub(super) size: Vec2,
    pub(super) zoom: f32,
    /// Languages and themes, or the first of each only.
    pub(super) all: bool,
    pub(super) set: fn(&mut App),
}

const WINDOW: Vec2 = vec2(1280.0, 860.0);

pub(super) const SHOTS: &[Shot] = &[
    Shot { name: "overview", size: WINDOW, zoom: 1.0, all: true, set: |_| {} },
    Shot {
        name: "pillar-1",
        size: WINDOW,
        zoom: 1.0,
        all: true,
        set: |app| app.go(Screen::Pillar("1".to_owned())),
    },
    Shot {
        name: "detail-basic-digital-intensity",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: true,
        set: |app| {
            detail(app, "basic-digital-intensity");
            app.choices.origin = true;
            app.choices.working = true;
        },
    },
    Shot {
        name: "detail-basic-digital-intensity-crossed",
        size: vec2(1280.0, 2500.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            detail(app, "basic-digital-intensity");
            app.choices.across_breaks = true;
            app.choices.working = true;
            "61000".clone_into(&mut app.choices.companies);
        },
    },
    Shot {
        name: "detail-verdicts",
        size: vec2(1280.0, 2500.0),
        zoom: 1.0,
        all: true,
        set: |app| {
            detail(app, "basic-digital-intensity");
            app.choices.across_breaks = true;
            "150".clone_into(&mut app.choices.measured);
            "61000".clone_into(&mut app.choices.companies);
            *app.choices.methods.switch(Method::Statcan) = true;
            *app.choices.methods.switch(Method::DigitalDecade) = true;
        },
    },
    Shot {
        name: "detail-verdicts-narrow",
        size: vec2(480.0, 3200.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            detail(app, "cloud-use");
            "150".clone_into(&mut app.choices.measured);
        },
    },
    Shot {
        name: "detail-cloud-use",
        size: vec2(1280.0, 1300.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            detail(app, "cloud-use");
            app.choices.table = true;
        },
    },
    Shot {
        name: "detail-ict-professionals",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "ict-professionals"),
    },
    Shot {
        name: "detail-eurostat",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "basic-digital-intensity/eurostat-v3"),
    },
    Shot {
        name: "detail-rank",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "digital-intensity-rank/sme-basic"),
    },
    Shot {
        name: "detail-4g",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "mobile-4g-coverage"),
    },
    Shot { name: "milestones", size: WINDOW, zoom: 1.0, all: true, set: |app| app.go(Screen::Milestones) },
    Shot { name: "sources", size: WINDOW, zoom: 1.0, all: true, set: |app| app.go(Screen::Sources) },
    Shot {
        name: "overview-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| app.settings.zoom = 2.0,
    },
    Shot {
        name: "detail-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            detail(app, "basic-digital-intensity");
        },
    },
    Shot { name: "companies", size: WINDOW, zoom: 1.0, all: true, set: |app| demo(app, 5000) },
    Shot {
        name: "companies-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| demo(app, 5000),
    },
    Shot { name: "inbox", size: WINDOW, zoom: 1.0, all: true, set: inbox },
    Shot { name: "inbox-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: inbox },
    Shot { name: "due", size: WINDOW, zoom: 1.0, all: true, set: due },
    Shot { name: "due-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: due },
    Shot { name: "settings", size: vec2(1280.0, 1570.0), zoom: 1.0, all: true, set: settings },
    Shot { name: "settings-narrow", size: vec2(480.0, 2400.0), zoom: 1.0, all: false, set: settings },
    Shot {
        name: "settings-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            settings(app);
        },
    },
    Shot {
        name: "company",
        size: vec2(1280.0, 3400.0),
        zoom: 1.0,
        all: true,
        set: |app| company_file(app, Tab::Standing),
    },
    Shot {
        name: "company-details",
        size: vec2(1280.0, 1900.0),
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Details),
    },
    Shot {
        name: "company-measurements",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Measurements),
    },
    Shot {
        name: "company-targets",
        size: vec2(1280.0, 1100.0),
        zoom: 1.0,
        all: true,
        set: |app| company_file(app, Tab::Wishes),
    },
    Shot {
        name: "company-services",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: true,
        set: |app| company_file(app, Tab::Services),
    },
    Shot {
        name: "company-narrow",
        size: vec2(480.0, 3600.0),
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Standing),
    },
    Shot {
        name: "company-services-narrow",
        size: vec2(480.0, 2600.0),
        zoom: 1.0,
        all: false,
        set: |app| company_file(app, Tab::Services),
    },
    Shot {
        name: "company-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            company_file(app, Tab::Standing);
        },
    },
    Shot {
        name: "portfolio-start",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| {
            app.start.path = Some("/home/coach/Documenten/portefeuille.peil".to_owned());
            app.start.demo = Some("/home/coach/Documenten/Peil-voorbeeld-fictief.peil".to_owned());
            app.go(Screen::Companies);
        },
    },
    Shot { name: "scan", size: vec2(1280.0, 1000.0), zoom: 1.0, all: true, set: scan },
    Shot { name: "assessment", size: vec2(1280.0, 1760.0), zoom: 1.0, all: true, set: assessment },
    Shot { name: "assessment-narrow", size: vec2(480.0, 2400.0), zoom: 1.0, all: false, set: assessment },
    Shot { name: "palette", size: WINDOW, zoom: 1.0, all: true, set: |app| with_palette(app, "bak") },
    Shot {
        name: "palette-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| with_palette(app, ""),
    },
    Shot { name: "menu", size: WINDOW, zoom: 1.0, all: true, set: |app| demo(app, 50) },
    Shot { name: "menu-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: |app| demo(app, 50) },
    Shot { name: "calendar", size: WINDOW, zoom: 1.0, all: true, set: scan },
    Shot { name: "calendar-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: scan },
    Shot {
        name: "columns",
        size: WINDOW,
        zoom: 1.0,
        all: true,
        set: |app| {
            demo(app, 5000);
            let shown = [Column::Kvk, Column::City, Column::Persons, Column::ToBasic, Column::Scanned];
            let shown = shown.into_iter().chain([Column::Tags, Column::Due]);
            app.settings.columns = Some(shown.map(|column| column.name().id().to_owned()).collect());
        },
    },
    Shot { name: "toast", size: WINDOW, zoom: 1.0, all: true, set: |app| toast(app, false) },
    Shot { name: "toast-failed", size: WINDOW, zoom: 1.0, all: true, set: |app| toast(app, true) },
    Shot {
        name: "toast-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| toast(app, false),
    },
    Shot { name: "tour", size: WINDOW, zoom: 1.0, all: true, set: |app| tour(app, 2) },
    Shot { name: "tour-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: |app| tour(app, 1) },
    Shot {
        name: "import",
        size: WINDOW,
        zoom: 1.0,
        all: true,
        set: |app| {
            demo(app, 50);
            app.go(Screen::Import);
        },
    },
    Shot {
        name: "import-narrow",
        size: vec2(480.0, 1000.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            demo(app, 50);
            app.go(Screen::Import);
        },
    },
    Shot { name: "import-columns", size: WINDOW, zoom: 1.0, all: true, set: |app| import_table(app, false) },
    Shot {
        name: "import-columns-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| import_table(app, false),
    },
    Shot { name: "import-rows", size: WINDOW, zoom: 1.0, all: true, set: |app| import_table(app, true) },
    Shot {
        name: "import-rows-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| import_table(app, true),
    },
    Shot {
        name: "import-row-narrow",
        size: vec2(480.0, 900.0),
        zoom: 1.0,
        all: false,
        set: |app| import_table(app, true),
    },
    Shot {
        name: "import-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            app.settings.zoom = 2.0;
            import_table(app, true);
        },
    },
    Shot { name: "export", size: vec2(1280.0, 1080.0), zoom: 1.0, all: true, set: export },
    Shot { name: "export-narrow", size: vec2(480.0, 1500.0), zoom: 1.0, all: false, set: export },
    Shot { name: "report", size: WINDOW, zoom: 1.0, all: true, set: paper },
    Shot { name: "report-narrow", size: vec2(480.0, 900.0), zoom: 1.0, all: false, set: paper },
    Shot { name: "toast-written", size: WINDOW, zoom: 1.0, all: false, set: written },
    Shot { name: "shortcuts", size: WINDOW, zoom: 1.0, all: true, set: |app| app.sheet = true },
    Shot {
        name: "dashboard",
        size: vec2(1280.0, 3120.0),
        zoom: 1.0,
        all: true,
        set: |app| {
            hub_at(app, Screen::Dashboard);
            if let Some(session) = &mut app.session {
                session.dashboard.by = Some(By::Size);
            }
        },
    },
    Shot {
        name: "dashboard-narrow",
        size: vec2(480.0, 3000.0),
        zoom: 1.0,
        all: false,
        set: |app| hub_at(app, Screen::Dashboard),
    },
    Shot {
        name: "dashboard-zoom-200",
        size: WINDOW,
        zoom: 2.0,
        all: false,
        set: |app| {
            hub_at(app, Screen::Dashboard);
            app.settings.zoom = 2.0;
        },
    },
    Shot {
        name: "funnel",
        size: vec2(1280.0, 1500.0),
        zoom: 1.0,
        all: true,
        set: |app| hub_at(app, Screen::Funnel),
    },
    Shot {
        name: "map",
        size: vec2(1280.0, 1400.0),
        zoom: 1.0,
        all: true,
        set: |app| hub_at(app, Screen::Map),
    },
    Shot {
        name: "map-narrow",
        size: vec2(480.0, 1800.0),
        zoom: 1.0,
        all: false,
        set: |app| {
            hub_at(app, Screen::Map);
            if let Some(session) = &mut app.session {
                session.map.figure = MapFigure::Coverage;
            }
        },
    },
    Shot {
        name: "region",
        size: vec2(1280.0, 1300.0),
        zoom: 1.0,
        all: true,
        set: |app| hub_at(app, Screen::Region),
    },
    Shot {
        name: "region-overview",
        size: WINDOW,
        zoom: 1.0,
        all: false,
        set: |app| {
            hub(app);
            app.show_region();
        },
    },
    Shot { name: "overview-narrow", size: vec2(480.0, 1000.0), zoom: 1.0, all: false, set: |_| {} },
    Shot {
        name: "detail-narrow",
        size: vec2(480.0, 1500.0),
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "basic-digital-intensity"),
    },
];

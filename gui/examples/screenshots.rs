//! Renders every screen in both languages and both themes, without a display:
//! `cargo run -p peil-gui --example screenshots -- docs/screens [part of a name]`.

use egui::{Vec2, vec2};
use egui_kittest::Harness;
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::state::Screen;
use peil_words::Language;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

/// Something to photograph.
struct Shot {
    name: &'static str,
    size: Vec2,
    zoom: f32,
    /// Languages and themes, or the first of each only.
    all: bool,
    set: fn(&mut App),
}

const WINDOW: Vec2 = vec2(1280.0, 860.0);

fn detail(app: &mut App, indicator: &str) {
    if let Some(index) = app.picture.as_ref().and_then(|picture| picture.first_of(indicator)) {
        app.show_detail(index);
    }
}

const SHOTS: &[Shot] = &[
    Shot { name: "overview", size: WINDOW, zoom: 1.0, all: true, set: |_| {} },
    Shot { name: "overview-whole", size: vec2(1280.0, 3560.0), zoom: 1.0, all: false, set: |_| {} },
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
        size: vec2(1280.0, 1500.0),
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
    Shot { name: "overview-narrow", size: vec2(480.0, 1000.0), zoom: 1.0, all: false, set: |_| {} },
    Shot {
        name: "detail-narrow",
        size: vec2(480.0, 1500.0),
        zoom: 1.0,
        all: false,
        set: |app| detail(app, "basic-digital-intensity"),
    },
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let wanted = arguments.next().unwrap_or_default();
    fs::create_dir_all(&folder)?;
    for shot in SHOTS {
        for language in Language::ALL {
            for dark in [false, true] {
                if !shot.all && (dark || language != Language::Dutch) {
                    continue;
                }
                let theme = if dark { "dark" } else { "light" };
                let name = format!("{}-{language}-{theme}", shot.name);
                if !name.contains(&wanted) {
                    continue;
                }
                let start =
                    Start { language: Some(language), today: Some((2026, 1, 15)), ..Start::default() };
                let mut harness =
                    Harness::builder().with_size(shot.size).with_max_steps(30).wgpu().build_eframe(|cc| {
                        let mut app = App::new(&cc.egui_ctx, None, &start);
                        app.settings.dark = dark;
                        (shot.set)(&mut app);
                        app
                    });
                harness.run();
                let image = harness.render()?;
                image.save(folder.join(format!("{name}.png")))?;
                println!("{name}.png ({}x{}, zoom {})", image.width(), image.height(), shot.zoom);
            }
        }
    }
    Ok(())
}

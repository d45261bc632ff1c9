fn cpu() -> f64 {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .unwrap()
        .split(' ')
        .next()
        .unwrap()
        .parse::<f64>()
        .unwrap()
        / 1e6
}
use peil_portfolio::*;
fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.peil");
    let mut store = OpenOptions::new().create(&path).unwrap().store;
    demo::Demo { companies: 100_000, seed: 1, today: "2026-06-30".parse().unwrap() }
        .fill(&mut store)
        .unwrap();
    let t = |name: &str, work: &mut dyn FnMut()| {
        let mut best = f64::MAX;
        for _ in 0..5 {
            let a = cpu();
            work();
            best = best.min(cpu() - a);
        }
        println!("{name}: {best:.2} ms cpu");
    };
    let mut register = Register::default();
    t("load", &mut || register = Register::load(&store).unwrap());
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("{:?}", status.lines().filter(|l| l.starts_with("VmRSS")).collect::<Vec<_>>());
    let mut listing = Listing::default();
    for text in ["a", "bak", "smederij moon", "nergenshuizen", "zzzz"] {
        t(text, &mut || listing.update(&register, &Query { text: text.into(), ..Query::default() }));
    }
    t("filter", &mut || {
        listing.update(
            &register,
            &Query {
                filter: Filter {
                    provinces: vec![peil_core::record::Province::Drenthe],
                    stages: vec!["supported".into()],
                    ..Filter::default()
                },
                ..Query::default()
            },
        )
    });
    let mut up = false;
    for sort in [SortBy::Name, SortBy::City, SortBy::Maturity] {
        t(&format!("{sort:?}"), &mut || {
            up = !up;
            listing.update(
                &register,
                &Query { sort, order: if up { Order::Up } else { Order::Down }, ..Query::default() },
            )
        });
    }
    t("figures", &mut || {
        register.figures(&Filter::default(), Within::default());
    });
    t("figures by province", &mut || {
        register.figures_by(&Filter::default(), Within::default(), By::Province);
    });
    t("due", &mut || {
        register.due();
    });
    t("yearly", &mut || {
        register.yearly(&Filter::default(), Measure::Basic);
    });
    let id = register.rows()[77].id;
    let company = store.get(id).unwrap();
    let mut n = 0;
    listing.update(&register, &Query::default());
    t("edit+refresh+list+figures", &mut || {
        n += 1;
        let saved = store
            .edit(Deed::CompanyChanged, |e| {
                e.update(id, &Company { name: format!("x{n}"), ..company.clone() })
            })
            .unwrap();
        register.refresh(&store, &saved.touched).unwrap();
        listing.update(&register, &Query::default());
        register.figures(&Filter::default(), Within::default());
    });
    t("backup", &mut || {
        store.backups().take().unwrap();
    });
}

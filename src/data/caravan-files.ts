import c2017_04_viacrucis from './caravans/2017-04-viacrucis.json' with { type: 'json' };
import c2018_03_viacrucis from './caravans/2018-03-viacrucis.json' with { type: 'json' };
import c2018_10_main from './caravans/2018-10-main.json' with { type: 'json' };
import c2018_10_salvador_1 from './caravans/2018-10-salvador-1.json' with { type: 'json' };
import c2018_11_salvador_later from './caravans/2018-11-salvador-later.json' with { type: 'json' };
import c2019_01_honduras from './caravans/2019-01-honduras.json' with { type: 'json' };
import c2019_02_tapachula from './caravans/2019-02-tapachula.json' with { type: 'json' };
import c2019_04_honduras from './caravans/2019-04-honduras.json' with { type: 'json' };
import c2020_01_suchiate from './caravans/2020-01-suchiate.json' with { type: 'json' };
import c2021_01_vado_hondo from './caravans/2021-01-vado-hondo.json' with { type: 'json' };
import c2021_08_tapachula_1 from './caravans/2021-08-tapachula-1.json' with { type: 'json' };
import c2021_09_tapachula_3 from './caravans/2021-09-tapachula-3.json' with { type: 'json' };
import c2021_09_tapachula_4 from './caravans/2021-09-tapachula-4.json' with { type: 'json' };
import c2021_10_madre from './caravans/2021-10-madre.json' with { type: 'json' };
import c2021_11_third from './caravans/2021-11-third.json' with { type: 'json' };
import c2022_01_san_pedro_sula from './caravans/2022-01-san-pedro-sula.json' with { type: 'json' };
import c2022_04_tapachula_6 from './caravans/2022-04-tapachula-6.json' with { type: 'json' };
import c2022_04_viacrucis_1 from './caravans/2022-04-viacrucis-1.json' with { type: 'json' };
import c2022_06_24_tapachula from './caravans/2022-06-24-tapachula.json' with { type: 'json' };
import c2022_06_summit from './caravans/2022-06-summit.json' with { type: 'json' };
import c2022_07_25_tapachula from './caravans/2022-07-25-tapachula.json' with { type: 'json' };
import c2022_08_tapanatepec_hub from './caravans/2022-08-tapanatepec-hub.json' with { type: 'json' };
import c2023_04_viacrucis from './caravans/2023-04-viacrucis.json' with { type: 'json' };
import c2023_12_exodus from './caravans/2023-12-exodus.json' with { type: 'json' };
import c2024_01_san_pedro_sula from './caravans/2024-01-san-pedro-sula.json' with { type: 'json' };
import c2024_03_viacrucis from './caravans/2024-03-viacrucis.json' with { type: 'json' };
import c2024_05_istmo from './caravans/2024-05-istmo.json' with { type: 'json' };
import c2024_08_istmo from './caravans/2024-08-istmo.json' with { type: 'json' };
import c2024_10_05_tapachula from './caravans/2024-10-05-tapachula.json' with { type: 'json' };
import c2024_10_13_tapachula from './caravans/2024-10-13-tapachula.json' with { type: 'json' };
import c2024_11_05_cristo_viene from './caravans/2024-11-05-cristo-viene.json' with { type: 'json' };
import c2024_12_istmo_17 from './caravans/2024-12-istmo-17.json' with { type: 'json' };
import c2025_01_02_tapachula from './caravans/2025-01-02-tapachula.json' with { type: 'json' };
import c2025_01_20_tapachula from './caravans/2025-01-20-tapachula.json' with { type: 'json' };
import c2025_08_exodo_justicia from './caravans/2025-08-exodo-justicia.json' with { type: 'json' };

/** What the files of `src/data/caravans` hold, unchecked, by file name without its ending. */
export const caravanFiles: Readonly<Record<string, unknown>> = {
  '2017-04-viacrucis': c2017_04_viacrucis,
  '2018-03-viacrucis': c2018_03_viacrucis,
  '2018-10-main': c2018_10_main,
  '2018-10-salvador-1': c2018_10_salvador_1,
  '2018-11-salvador-later': c2018_11_salvador_later,
  '2019-01-honduras': c2019_01_honduras,
  '2019-02-tapachula': c2019_02_tapachula,
  '2019-04-honduras': c2019_04_honduras,
  '2020-01-suchiate': c2020_01_suchiate,
  '2021-01-vado-hondo': c2021_01_vado_hondo,
  '2021-08-tapachula-1': c2021_08_tapachula_1,
  '2021-09-tapachula-3': c2021_09_tapachula_3,
  '2021-09-tapachula-4': c2021_09_tapachula_4,
  '2021-10-madre': c2021_10_madre,
  '2021-11-third': c2021_11_third,
  '2022-01-san-pedro-sula': c2022_01_san_pedro_sula,
  '2022-04-tapachula-6': c2022_04_tapachula_6,
  '2022-04-viacrucis-1': c2022_04_viacrucis_1,
  '2022-06-24-tapachula': c2022_06_24_tapachula,
  '2022-06-summit': c2022_06_summit,
  '2022-07-25-tapachula': c2022_07_25_tapachula,
  '2022-08-tapanatepec-hub': c2022_08_tapanatepec_hub,
  '2023-04-viacrucis': c2023_04_viacrucis,
  '2023-12-exodus': c2023_12_exodus,
  '2024-01-san-pedro-sula': c2024_01_san_pedro_sula,
  '2024-03-viacrucis': c2024_03_viacrucis,
  '2024-05-istmo': c2024_05_istmo,
  '2024-08-istmo': c2024_08_istmo,
  '2024-10-05-tapachula': c2024_10_05_tapachula,
  '2024-10-13-tapachula': c2024_10_13_tapachula,
  '2024-11-05-cristo-viene': c2024_11_05_cristo_viene,
  '2024-12-istmo-17': c2024_12_istmo_17,
  '2025-01-02-tapachula': c2025_01_02_tapachula,
  '2025-01-20-tapachula': c2025_01_20_tapachula,
  '2025-08-exodo-justicia': c2025_08_exodo_justicia,
};

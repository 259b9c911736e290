"""A case with every kind of entry: the material of the fuzzing tests."""

SCENARIO = """\
title: {vi: Phương án 2, en: Option 2}
tables: {clusters: clusters.csv, places: places.csv, links: links.csv}
periods:
  - {name: 2021-2025, years: 5}
  - {name: 2026-2030, years: 5}
discount_rate: 6%
defaults: {industrial_share: 0.65, fill: 0.2, infra_cost_per_ha: 11.2,
  cost_per_km: {road: 2}}
actions:
  keep: {}
  expand: {min_step: 5}
  reduce: {min_step: 1}
  drop: {where: {km_to.port: "> 1"}}
  add: {from: 2021-2025}
law: {use: nd-303-2026, mode: warn, rules: {expand_works: enforce}}
demand: {by: district, hectares: {North: {2021-2025: 30, 2026-2030: 60}}}
measures:
  rice_land: {column: rice, per: hectare_added, unit: ha}
  forest: {terms: [{column: forest_km, per: link_built}], unit: km}
limits:
  - {id: quota, measure: land, at_most: 160, period: 2026-2030, why: quota}
  - {measure: land, by: district, at_most: {South: 90, North: {2026-2030: 110}}}
  - {measure: occupied, over: industrial_land, at_least: 10%, period: end}
  - {measure: rice_land, at_most: 20, period: total}
  - {measure: forest, at_most: 7, period: total}
  - {measure: cost.links, at_most: 60, period: 2021-2025}
  - {measure: covered, at_least: 100, period: end, change: yes}
budget:
  funds:
    province: {2021-2025: 300, 2026-2030: 400, carry_over: true}
    investors: {2021-2025: 900, 2026-2030: 900}
  pays:
    infrastructure: {province: 0.3, investors: 0.7}
    clearance: {province: 1}
    fixed: {investors: 1}
    drop: {province: 1}
    obligations: {province: 1}
    links: {province: 0.8, investors: 0.2}
  state_funds: [province]
connectivity:
  require: [road, {service: water, from: 2026-2030, of: new}]
  within_km: {port: 50}
  demand:
    power: {per: hectare_occupied, amount: 0.2}
    water: {per: cluster_open, amount: 3}
  through: anything
coverage: {places: village, weight: households, within_km: 15}
obligations:
  - {column: wastewater, by: 2021-2025, fixed_cost: 8, cost_per_ha: 0.85}
decisions:
  - {clusters: A, must_not: drop}
  - {clusters: {district: [South]}, must: add, by: 2026-2030}
relations:
  - {at_most_one_of: [C, D]}
  - {drop: [B], moves_to: A}
preferences:
  - {clusters: C, action: add, period: 2021-2025, bonus: 5}
objective:
  maximize: {output: 1, jobs: 0.02}
  minimize: {cost: 0.3}
assume:
  - {table: clusters, column: infra_cost_per_ha, times: 1.2, where: {district: North}}
solve: {gap: 0.01%, time_limit: 5}
"""
CLUSTERS = """\
id,name,status,district,lat,lon,area_ha,built_ha,max_ha,leased_ha,fill,\
clearance_cost_per_ha,fixed_cost,drop_cost,jobs_per_ha,output_per_ha,rice,\
absorption_ha_per_year,investor,wastewater,conversion
A,An,existing,North,20.5,105.9,50,30,70,10,,2,,4,80,20,0.3,2,yes,no,
B,Bình,existing,South,20.6,105.8,40,40,60,,40%,2,,4,60,15,0,,,yes,forest
C,Cam,candidate,South,20.7,105.7,,,30,,,1.5,5,,90,25,0.1,3,,,
D,Dung,candidate,North,20.6,105.7,,,45,,,1,5,,70,30,0.2,,yes,,
"""
PLACES = """\
id,kind,name,lat,lon,services,capacity.power,households,quality
P1,port,Cảng,20.53,105.95,,,,
P2,port,Port,20.9,105.5,,,,
T1,trunk,Trạm,20.55,105.85,,12,,sourced
T2,trunk,Hồ,20.7,105.8,water;power,5.5,,estimated
J,junction,,20.62,105.75,,,,
V1,village,Làng,20.6,105.9,,,250,estimated
V2,village,Bản,20.71,105.69,,,120,
"""
LINKS = """\
id,from,to,service,status,length_km,cost,capacity,forest_km,quality
,T1,A,road,existing,6,,,,
,A,B,road,existing,12,,,,
,B,J,road,candidate,7,,,2,
,J,C,road,candidate,5,18,,3.5,illustrative
,J,D,road,candidate,5 km,25,,,
,D,T1,road,candidate,,66,,1,
W1,T2,C,water,candidate,8,9,4,,
W2,T2,D,water,candidate,9,,,0,
W3,T1,A,water,existing,,,,,
W4,A,B,water,existing,,,10,,
E1,T1,A,power,existing,,,9,,
E2,T1,B,power,existing,,,9,,
E3,T2,C,power,candidate,11,14,5,,
E4,T2,D,power,candidate,11,14,2,,
E5,D,C,power,candidate,4,6,,,estimated
"""

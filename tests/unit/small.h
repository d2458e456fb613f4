/* Pieces of small scenes, to be put together as JSON with ' for " (see stage.h). */
#ifndef TESTS_SMALL_H
#define TESTS_SMALL_H

/* A choice that does `act` and leads to `to`; an end that the customer leaves in. */
#define CHOICE(id, act, to) "{'id':'" id "','text':'x','acts':['" act "'],'to':'" to "'}"
#define CHOICE_WHEN(id, act, when, to) \
    "{'id':'" id "','text':'x','acts':['" act "'],'when':'" when "','to':'" to "'}"
#define ASK(id, choices) "{'id':'" id "','choices':[" choices "]}"
#define HEAR(id, act, choices) \
    "{'id':'" id "','lines':[{'by':'customer','text':'x','acts':['" act "']}],'choices':[" choices "]}"
#define THE_END "{'id':'z','end':{'outcome':'good','summary':'x','reason':'left'}}"

/* A rulebook with these weights, objectives and rules; a rule with one constraint. */
#define RULEBOOK(weights, rules)                                                                                \
    "{'format':1,'id':'small','revision':1,'language':'ja','license':'CC0-1.0','title':'x','weights':{" weights \
    "},'pass_mark':70,'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':[" ACTS "],'rules':[" rules      \
    "]}"
#define ACT(id) "{'id':'" id "','label':'x','definition':'x','example':'x'}"
#define ACTS                                                                                                                             \
    ACT("agent.thanks")                                                                                                                  \
    "," ACT("agent.offer") "," ACT("agent.promise") "," ACT(                                                                             \
        "customer.demand") ","                                                                                                           \
                           "{'id':'agent.record.memo','label':'x','definition':'x','example':'x','variants':{'when':'x','where':'x'}},"  \
                           "{'id':'agent.record.guess','label':'x','definition':'x','example':'x','variants':{'when':'x','where':'x'}}," \
                           "{'id':'scene.contact.end','label':'x','definition':'x','example':'x','variants':{'left':'x'}}"
#define RULE(id, severity, constraint)     \
    "{'id':'" id "','severity':'" severity \
    "','title':'x','why':'x','say_instead':'x','constraints':[{" constraint "}]}"
#define USUAL "'critical':5,'major':3,'minor':1,'reminder':0"
#define CRITICAL_IS_FREE "'critical':0,'major':3,'minor':1,'reminder':0"
#define SCENE(objectives, nodes) SCENE_WITH("'flags':{'open':false},", objectives, nodes)
/* `members`: of its own, each with a comma after it. */
#define SCENE_WITH(members, objectives, nodes)                                                       \
    "{'format':1,'id':'play','revision':1,'language':'ja','title':'x','summary':'x','briefing':'x'," \
    "'setting':{'trade':'rental','channel':'counter','minutes':5,'intensity':1},"                    \
    "'complaint_type':'venting','cast':{'customer':{'name':'C'},'agent':{'name':'A'}}," members      \
    "'objectives':[" objectives "],'start':'a','nodes':[" nodes "]}"

#endif
